import { useLayoutEffect, useRef } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { Button } from '../shared/button.tsx'
import { entryTones } from '../shared/entry-tones.ts'
import { type Gleaner, useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { sayRefusal } from '../shared/say-refusal.ts'
import { sayEntry } from '../shared/sentences.ts'
import type { Tried } from './tried.ts'

interface TryResultProps {
  tried: Tried
  onTakeBack: (entry: EntryView) => void
}

/** What came of the try, said where the user looks when the popup closes; its room is there from the beginning. */
export function TryResult({ tried, onTakeBack }: TryResultProps) {
  const { say } = useGleaner()
  return (
    <div class="try-result" role="status" aria-atomic="false" tabIndex={-1} ref={useFocus(tried)}>
      {tried.entries.map((entry) => (
        <Came key={entry.id} entry={entry} onTakeBack={onTakeBack} />
      ))}
      {tried.entries.length === 0 && <p class="try-empty quiet">{say(emptyWords[tried.gone ?? 'none'])}</p>}
      {tried.trouble !== null && (
        <Notice tone="bad" isInStatus>
          {tried.trouble}
        </Notice>
      )}
    </div>
  )
}

/** The keyboard stays here when the button that it was on is gone, before what can be done next. */
function useFocus(tried: Tried) {
  const place = useRef<HTMLDivElement>(null)
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) place.current?.focus()
  }, [tried])
  // Asked while it is drawn: the button that has the focus still stands.
  hadFocus.current = place.current?.contains(document.activeElement) ?? false
  return place
}

const emptyWords = {
  none: 'welcome_result_none',
  undone: 'welcome_result_back',
  deleted: 'welcome_result_deleted',
} as const

/** Where the lead stands at one destination. */
function Came({ entry, onTakeBack }: { entry: EntryView } & Pick<TryResultProps, 'onTakeBack'>) {
  const gleaner = useGleaner()
  const { say } = gleaner
  const [headline, more] = sayCame(say, entry)
  const way = wayOn(gleaner, entry)
  const canGoBack = mayTakeBack(entry)
  return (
    <Notice
      isInStatus
      tone={entryTones[entry.state.kind]}
      actions={
        (way !== null || canGoBack) && (
          <>
            {way !== null && <Button onClick={way.go}>{way.words}</Button>}
            {canGoBack && <Button onClick={() => onTakeBack(entry)}>{say('welcome_take_back')}</Button>}
          </>
        )
      }
    >
      <strong>{headline}</strong>
      {more !== null && <div>{more}</div>}
      {refusalsOf(entry).map((refusal) => (
        <div key={JSON.stringify(refusal)} dir="auto">
          {sayRefusal(say, refusal, entry.destinationName)}
        </div>
      ))}
    </Notice>
  )
}

/** The way to the place where a lead that needs the user is put right; null: it needs nobody, or only time. */
function wayOn({ say, editEntry, openDestination, openPage }: Gleaner, entry: EntryView) {
  const { id, destinationId, state } = entry
  switch (state.kind) {
    case 'refused':
      return { words: say('leads_edit'), go: () => editEntry(id) }
    case 'paused':
      if (state.disconnection === 'blocked') return null
      return { words: say('repair'), go: () => openDestination(destinationId) }
    case 'unsure':
    case 'doubled':
    case 'left':
      return { words: say('see_list'), go: () => openPage('leads') }
    default:
      return null
  }
}

const refusalsOf = ({ state }: EntryView) => (state.kind === 'refused' ? state.refusals : [])

/** The built-in list. */
const THIS_BROWSER = 'this-browser'

/** A sentence to begin with and, where all is not well, what the popup says of it. */
function sayCame(say: Say, entry: EntryView): [headline: string, more: string | null] {
  const { leadName, destinationName, destinationId, state } = entry
  if (leadName === '') return [sayEntry(say, entry), null]
  switch (state.kind) {
    case 'delivered':
      return destinationId === THIS_BROWSER
        ? [say('welcome_result_list', leadName), null]
        : [say('welcome_result_sent', leadName, destinationName), null]
    case 'held':
    case 'sending':
      return [say('welcome_result_kept', leadName, destinationName), null]
    case 'waiting': {
      const isDelayed = state.delay !== null || state.isLooking === true
      return [say('welcome_result_kept', leadName, destinationName), isDelayed ? sayEntry(say, entry) : null]
    }
    default:
      return [leadName, sayEntry(say, entry)]
  }
}

/** Deleting at a CRM is a matter for the list, which asks first; what is not there yet goes without a trace. */
function mayTakeBack({ canUndo, destinationId, state }: EntryView): boolean {
  return canUndo === true && (destinationId === THIS_BROWSER || state.kind !== 'delivered')
}
