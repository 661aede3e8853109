import type { Draft } from '../lead/draft.ts'
import type { EntryView } from '../messages/views.ts'
import type { Say } from '../words/say.ts'
import type { Badge } from './world.ts'

/** What a quick capture shows on the toolbar button: it has no other place to speak. */

/** `isKnown`: the lead had been saved there before. */
export function entryBadge(say: Say, entry: EntryView, isKnown: boolean): Badge {
  const { leadName, destinationName } = entry
  switch (entry.state.kind) {
    case 'delivered': {
      const title = say(isKnown ? 'quick_known' : 'quick_saved', leadName, destinationName)
      return { tone: 'good', text: '✓', title }
    }
    case 'waiting':
      if (entry.state.isLooking)
        return { tone: 'plain', text: '?', title: say('quick_looking', leadName, destinationName) }
      return kept(say, entry)
    case 'held':
    case 'sending':
      return kept(say, entry)
    case 'doubled':
      return { tone: 'trouble', text: '2', title: say('quick_doubled', leadName, destinationName) }
    case 'refused':
      return { tone: 'trouble', text: '!', title: say('quick_refused', leadName, destinationName) }
    case 'paused':
      return { tone: 'trouble', text: '!', title: say('quick_paused', leadName, destinationName) }
    case 'left':
    case 'unsure':
      return { tone: 'trouble', text: '?', title: say('quick_unsure', leadName, destinationName) }
  }
}

const kept = (say: Say, { leadName, destinationName }: EntryView): Badge => ({
  tone: 'plain',
  text: '…',
  title: say('quick_kept', leadName, destinationName),
})

export function unsavedBadge(say: Say, kind: 'invalid' | 'full' | 'gone'): Badge {
  const words = { invalid: 'quick_invalid', full: 'quick_full', gone: 'quick_gone' } as const
  return { tone: 'trouble', text: '!', title: say(words[kind]) }
}

export function nothingBadge(say: Say, { reading }: Draft): Badge {
  const words = { unreadable: 'quick_unreadable', left: 'quick_left' } as const
  const key = reading === 'unreadable' || reading === 'left' ? words[reading] : 'quick_nothing'
  return { tone: 'trouble', text: '?', title: say(key) }
}
