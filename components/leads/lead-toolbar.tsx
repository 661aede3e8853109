import type { StatusView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Select } from '../shared/select.tsx'
import { ExportButton } from './export-button.tsx'
import type { LeadList } from './use-lead-list.ts'

interface LeadToolbarProps {
  list: LeadList
  statuses: readonly StatusView[]
  onTrouble: (trouble: string | null) => void
}

/** Search, status filter and export. */
export function LeadToolbar({ list, statuses, onTrouble }: LeadToolbarProps) {
  const { say } = useGleaner()
  const { query } = list.state
  return (
    <div class="toolbar">
      <input
        class="input toolbar-search"
        type="search"
        aria-label={say('leads_search')}
        placeholder={say('leads_search')}
        value={query.search}
        onInput={(event) => list.find({ ...query, search: event.currentTarget.value })}
      />
      <Select
        class="select toolbar-status"
        label={say('leads_status_filter')}
        value={query.statusId ?? ''}
        choices={[{ id: '', label: say('leads_every_status') }, ...statuses]}
        onChange={(id) => list.find({ ...query, statusId: id === '' ? null : id })}
      />
      <ExportButton state={list.state} statuses={statuses} onTrouble={onTrouble} />
    </div>
  )
}
