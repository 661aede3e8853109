import type { ListRow } from '../../lib/messages/list-views.ts'
import type { StatusView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { loadedRows } from './lead-list-state.ts'
import { LeadRow } from './lead-row.tsx'
import './lead-table.css'
import './lead-cards.css'
import { RowChunk } from './row-chunk.tsx'
import type { LeadList } from './use-lead-list.ts'

interface LeadTableProps {
  list: LeadList
  statuses: readonly StatusView[]
  onStatus: (row: ListRow, statusId: string) => Promise<void>
}

/** The rows that have been read; on a narrow screen each becomes a card. */
export function LeadTable({ list, statuses, onStatus }: LeadTableProps) {
  const { say } = useGleaner()
  const { chunks, selected, phase } = list.state
  return (
    <table class={phase === 'loading' ? 'lead-table lead-table-old' : 'lead-table'} aria-labelledby="list">
      <thead>
        <tr>
          <th scope="col" class="cell-check">
            <SelectLoaded list={list} />
          </th>
          <th scope="col" class="cell-name">
            {say('leads_name')}
          </th>
          <th scope="col" class="cell-company">
            {say('leads_company')}
          </th>
          <th scope="col">{say('leads_email')}</th>
          <th scope="col" class="cell-phone">
            {say('leads_phone')}
          </th>
          <th scope="col" class="cell-status">
            {say('leads_status')}
          </th>
          <th scope="col" class="cell-saved">
            {say('leads_saved')}
          </th>
        </tr>
      </thead>
      {chunks.map((rows) => (
        <RowChunk key={rows[0]?.id}>
          {() =>
            rows.map((row) => (
              <LeadRow
                key={row.id}
                row={row}
                statuses={statuses}
                selected={selected.has(row.id)}
                onSelect={(on) => list.dispatch({ kind: 'selected', ids: [row.id], on })}
                onStatus={(statusId) => void onStatus(row, statusId)}
              />
            ))
          }
        </RowChunk>
      ))}
    </table>
  )
}

function SelectLoaded({ list }: { list: LeadList }) {
  const { say } = useGleaner()
  const ids = loadedRows(list.state).map((row) => row.id)
  const count = ids.filter((id) => list.state.selected.has(id)).length
  return (
    <label class="check-all">
      <input
        type="checkbox"
        aria-label={say('leads_select_shown')}
        checked={count > 0 && count === ids.length}
        indeterminate={count > 0 && count < ids.length}
        onChange={(event) => list.dispatch({ kind: 'selected', ids, on: event.currentTarget.checked })}
      />
      <span class="check-all-words">{say('leads_select_shown')}</span>
    </label>
  )
}
