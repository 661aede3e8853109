import { useState } from 'preact/hooks'
import type { ListRow } from '../../lib/messages/list-views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { EmptyList } from './empty-list.tsx'
import { LeadTable } from './lead-table.tsx'
import { LeadToolbar } from './lead-toolbar.tsx'
import { ReadMore } from './read-more.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useLeadList } from './use-lead-list.ts'
import { useListStatuses } from './use-list-statuses.ts'

/** The built-in list: found, sorted into statuses, exported and removed. */
export function LeadSection() {
  const { say } = useGleaner()
  const list = useLeadList()
  const statuses = useListStatuses()
  const [trouble, setTrouble] = useState<string | null>(null)
  const { state } = list

  const setStatus = async (row: ListRow, statusId: string) => {
    const outcome = await list.setStatus(row, statusId)
    if (outcome === 'stored') setTrouble(null)
    else setTrouble(say(outcome === 'full' ? 'leads_full' : 'leads_status_silent'))
  }
  const isEmpty = state.phase === 'ready' && state.chunks.length === 0
  const { search, statusId } = state.query
  // Nothing to search in and nothing to export.
  const isNew = isEmpty && search === '' && statusId === null

  return (
    <section aria-labelledby="list" aria-busy={state.phase === 'loading'}>
      <h2 id="list">{say('leads_list')}</h2>
      {!isNew && <LeadToolbar list={list} statuses={statuses} onTrouble={setTrouble} />}
      {trouble !== null && <Notice tone="bad">{trouble}</Notice>}
      {state.phase === 'silent' && (
        <Notice
          tone="bad"
          actions={<Button onClick={() => list.find(state.query)}>{say('silent_again')}</Button>}
        >
          {say('leads_silent')}
        </Notice>
      )}
      {state.chunks.length > 0 && <SelectionBar list={list} onTrouble={setTrouble} />}
      {isEmpty && <EmptyList query={state.query} onClear={() => list.find({ search: '', statusId: null })} />}
      {state.chunks.length > 0 && <LeadTable list={list} statuses={statuses} onStatus={setStatus} />}
      {state.phase === 'more-silent' && <Notice tone="bad">{say('leads_silent')}</Notice>}
      <ReadMore state={state} onMore={list.readMore} />
    </section>
  )
}
