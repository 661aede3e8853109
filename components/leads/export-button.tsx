import { Download } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { StatusView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { sayNumber } from '../../lib/words/say-number.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import type { LeadListState } from './lead-list-state.ts'
import { type CsvHeadings, leadsToCsv } from './leads-csv.ts'
import { readAllRows } from './read-all-rows.ts'
import { statusLabel } from './use-list-statuses.ts'

interface ExportButtonProps {
  state: LeadListState
  statuses: readonly StatusView[]
  onTrouble: (trouble: string | null) => void
}

/** Writes every lead that matches into a CSV file, also those that are not on screen yet. */
export function ExportButton({ state, statuses, onTrouble }: ExportButtonProps) {
  const { say, ask, saveFile } = useGleaner()
  const [progress, setProgress] = useState<number | null>(null)

  const save = async () => {
    setProgress(0)
    const rows = await readAllRows(ask, state.query, setProgress)
    setProgress(null)
    onTrouble(rows === undefined ? say('leads_export_silent') : null)
    if (rows === undefined) return
    const csv = leadsToCsv(rows, csvHeadings(say), (id) => statusLabel(statuses, id))
    saveFile(`gleaner-leads-${today()}.csv`, 'text/csv;charset=utf-8', csv)
  }

  return (
    <Button busy={progress !== null} disabled={state.total === 0} onClick={() => void save()}>
      {progress === null && <Download class="icon" aria-hidden="true" />}
      {progress === null ? say('leads_export') : say('leads_exporting', sayNumber(say, progress))}
    </Button>
  )
}

/** The user's own day, not that of Greenwich. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE')
}

function csvHeadings(say: Say): CsvHeadings {
  return {
    name: say('leads_name'),
    title: say('leads_job_title'),
    email: say('leads_email'),
    phone: say('leads_phone'),
    company: say('leads_company'),
    companyEmail: say('leads_company_email'),
    companyPhone: say('leads_company_phone'),
    website: say('leads_website'),
    address: say('leads_address'),
    status: say('leads_status'),
    note: say('leads_note'),
    page: say('leads_page'),
    pageTitle: say('leads_page_title'),
    savedAt: say('leads_saved_utc'),
  }
}
