import type { WordKey } from '../../lib/words/say.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { type Refusal, refusalWords } from '../shared/say-refusal.ts'

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

/** What the vendor did not take, after the name of the field where it told one that every lead has. */
export function Refusals({ refusals, vendor }: { refusals: readonly Refusal[]; vendor: string }) {
  const { say } = useGleaner()
  return (
    <ul class="refusals">
      {refusals.map((refusal) => {
        const { field } = refusal
        const key = field === null ? null : fieldWords[field]
        const words = refusalWords(say, refusal, vendor)
        return (
          <li key={JSON.stringify(refusal)} dir="auto">
            {key === null ? words : say('leads_refusal', say(key), words)}
          </li>
        )
      })}
    </ul>
  )
}
