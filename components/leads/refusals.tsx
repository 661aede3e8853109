import type { EntryView } from '../../lib/messages/views.ts'
import type { WordKey } from '../../lib/words/say.ts'
import { useGleaner } from '../shared/gleaner.ts'

type Refusal = Extract<EntryView['state'], { kind: 'refused' }>['refusals'][number]

const fieldWords: Readonly<Record<NonNullable<Refusal['field']>, WordKey>> = {
  name: 'leads_name',
  title: 'leads_job_title',
  email: 'leads_email',
  phone: 'leads_phone',
  company: 'leads_company',
  website: 'leads_website',
  address: 'leads_address',
  note: 'leads_note',
  status: 'leads_status',
}

/** What the vendor did not take, in its own words, after the name of the field where it told one. */
export function Refusals({ refusals, vendor }: { refusals: readonly Refusal[]; vendor: string }) {
  const { say } = useGleaner()
  return (
    <ul class="refusals">
      {refusals.map(({ field, text }) => {
        const key = field === null ? null : fieldWords[field]
        const words = text || say('refused_silent', vendor)
        return (
          <li key={`${field} ${text}`} dir="auto">
            {key === null ? words : say('leads_refusal', say(key), words)}
          </li>
        )
      })}
    </ul>
  )
}
