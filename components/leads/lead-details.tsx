import type { ListRow } from '../../lib/messages/list-views.ts'
import { useGleaner } from '../shared/gleaner.ts'

/** Note and address, which few leads have and no column could hold. */
export function LeadDetails({ row }: { row: ListRow }) {
  const { say } = useGleaner()
  if (row.note === '' && row.address === '') return null
  return (
    <details class="lead-details">
      <summary>{say(row.note === '' ? 'leads_address' : 'leads_note')}</summary>
      {row.note !== '' && (
        <p class="lead-note" dir="auto">
          {row.note}
        </p>
      )}
      {row.address !== '' && (
        <address class="quiet" dir="auto">
          {row.address}
        </address>
      )}
    </details>
  )
}
