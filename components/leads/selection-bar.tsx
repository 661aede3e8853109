import { useState } from 'preact/hooks'
import { sayCount } from '../../lib/words/say-count.ts'
import { sayNumber } from '../../lib/words/say-number.ts'
import { Button } from '../shared/button.tsx'
import { ConfirmButton } from '../shared/confirm-button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { loadedRows } from './lead-list-state.ts'
import { readAllRows } from './read-all-rows.ts'
import type { LeadList } from './use-lead-list.ts'

interface SelectionBarProps {
  list: LeadList
  onTrouble: (trouble: string | null) => void
}

/** How many leads there are, or how many are chosen and what can be done with them. */
export function SelectionBar({ list, onTrouble }: SelectionBarProps) {
  const { say } = useGleaner()
  const { selected, total } = list.state
  const ids = [...selected]

  const remove = async () => {
    const removed = await list.remove(ids)
    onTrouble(removed ? null : say('leads_remove_silent'))
  }

  if (ids.length === 0) {
    return (
      <p class="selection quiet" role="status">
        {sayCount(say, 'leads_count', total)}
      </p>
    )
  }
  return (
    <div class="selection row">
      <span role="status">{sayCount(say, 'leads_selected', ids.length)}</span>
      <SelectAll list={list} onTrouble={onTrouble} />
      <Button small kind="quiet" onClick={() => list.dispatch({ kind: 'selected', ids, on: false })}>
        {say('leads_select_none')}
      </Button>
      <ConfirmButton
        small
        label={say('leads_delete')}
        question={<p>{sayCount(say, 'leads_delete_question', ids.length)}</p>}
        confirmLabel={say('leads_delete')}
        onConfirm={remove}
      />
    </div>
  )
}

/** Offered once all that is loaded is chosen and there is more. */
function SelectAll({ list, onTrouble }: SelectionBarProps) {
  const { say, ask } = useGleaner()
  const [busy, setBusy] = useState(false)
  const { selected, total, next, query } = list.state
  const isAllLoadedSelected = loadedRows(list.state).every((row) => selected.has(row.id))
  if (next === null || !isAllLoadedSelected || selected.size >= total) return null

  const selectAll = async () => {
    setBusy(true)
    const rows = await readAllRows(ask, query, () => {})
    setBusy(false)
    onTrouble(rows === undefined ? say('leads_silent') : null)
    if (rows !== undefined) list.dispatch({ kind: 'selected', ids: rows.map((row) => row.id), on: true })
  }
  return (
    <Button small kind="quiet" busy={busy} onClick={() => void selectAll()}>
      {say('leads_select_all', sayNumber(say, total))}
    </Button>
  )
}
