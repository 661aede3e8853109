import type { Draft } from '../lead/draft.ts'
import type { MessageAnswer } from '../messages/contract.ts'
import { oneCaptureAtATime } from './capture-tab.ts'
import { deliverDue } from './deliver.ts'
import { listDestinations, preferred, statusAt } from './destinations.ts'
import { draftEntries, pageDraft } from './page-draft.ts'
import { saveDraft } from './save-draft.ts'
import type { Badge, World } from './world.ts'

/**
 * Captures the tab and saves at once, with the destination and status chosen last. The badge and the button's
 * title say what happened. What the user had already typed for this page is saved as typed.
 */
export function quickCapture(world: World, tabId: number): Promise<void> {
  return oneCaptureAtATime(world, tabId, async () => {
    await world.showBadge(tabId, { tone: 'plain', text: '…', title: world.say('quick_reading') })
    const draft = await pageDraft(world, tabId)
    const badge = isWorthSaving(draft) ? await saveAtOnce(world, draft) : nothingBadge(world, draft)
    await world.showBadge(tabId, badge)
    await deliverDue(world)
  })
}

/** A company alone is no lead that anybody asked for; a name, an e-mail or a phone is. */
function isWorthSaving({ people, company }: Draft): boolean {
  const hasReach = company.emails.length + company.phones.length > 0
  return hasReach || people.some(({ name, emails, phones }) => name.value || emails.length || phones.length)
}

async function saveAtOnce(world: World, draft: Draft): Promise<Badge> {
  const [destinations, choices] = await Promise.all([listDestinations(world), world.choices.read()])
  const destination = preferred(destinations, draft.destinationId ?? choices.destinationId)
  if (destination === undefined) return { tone: 'trouble', text: '!', title: world.say('quick_full') }
  const known = (await draftEntries(world, draft)).some((entry) => entry.destinationId === destination.id)
  const statusId = statusAt(destination, draft.statusId)
  return savedBadge(world, await saveDraft(world, draft, destination.id, statusId), known)
}

function savedBadge({ say }: World, saved: MessageAnswer<'lead.save'>, known: boolean): Badge {
  switch (saved.kind) {
    case 'saved': {
      const { leadName, destinationName } = saved.entry
      const title = say(known ? 'quick_known' : 'quick_saved', leadName, destinationName)
      return { tone: 'good', text: '✓', title }
    }
    case 'invalid':
      return { tone: 'trouble', text: '!', title: say('quick_invalid') }
    case 'full':
    case 'gone':
      return { tone: 'trouble', text: '!', title: say('quick_full') }
  }
}

function nothingBadge({ say }: World, { reading }: Draft): Badge {
  const words = { unreadable: 'quick_unreadable', left: 'quick_left' } as const
  const key = reading === 'unreadable' || reading === 'left' ? words[reading] : 'quick_nothing'
  return { tone: 'trouble', text: '?', title: say(key) }
}
