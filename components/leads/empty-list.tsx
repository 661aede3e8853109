import { Inbox, SearchX } from 'lucide-preact'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import type { ListQuery } from './read-all-rows.ts'

/** Says how to take the first lead, or that nothing matches. */
export function EmptyList({ query, onClear }: { query: ListQuery; onClear: () => void }) {
  const { say } = useGleaner()
  if (query.search.trim() === '' && query.statusId === null) {
    return (
      <div class="empty">
        <Inbox class="icon" aria-hidden="true" />
        <h3>{say('leads_none')}</h3>
        <p>{say('leads_none_hint')}</p>
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
