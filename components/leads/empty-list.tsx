import { Inbox, SearchX } from 'lucide-preact'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { useShortcuts } from '../shared/use-shortcuts.ts'
import type { ListQuery } from './read-all-rows.ts'

/** Says how to take the first lead, or that nothing matches. */
export function EmptyList({ query, onClear }: { query: ListQuery; onClear: () => void }) {
  const { say } = useGleaner()
  if (query.search.trim() === '' && query.statusId === null) {
    return (
      <div class="empty">
        <Inbox class="icon" aria-hidden="true" />
        <h3>{say('leads_none')}</h3>
        <FirstLeadHint />
      </div>
    )
  }
  return (
    <div class="empty">
      <SearchX class="icon" aria-hidden="true" />
      <h3>{say('leads_no_match')}</h3>
      <Button onClick={onClear}>{say('leads_clear_search')}</Button>
    </div>
  )
}

function FirstLeadHint() {
  const { say } = useGleaner()
  const keys = useShortcuts()?.open ?? ''
  return <p>{keys === '' ? say('leads_none_hint') : say('leads_none_hint_key', keys)}</p>
}
