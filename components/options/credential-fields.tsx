import type { CrmView } from '../../lib/messages/views.ts'
import { Field } from '../shared/field.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { type ConnectProblem, isAboutField, sayConnectProblem } from './connect-problem.ts'
import { sayCredential } from './credential-label.ts'

interface CredentialFieldsProps {
  crm: CrmView
  values: Readonly<Record<string, string>>
  problem: ConnectProblem | null
  onChange: (values: Record<string, string>) => void
}

/** The boxes for a CRM's key, and where the vendor shows it. */
export function CredentialFields({ crm, values, problem, onChange }: CredentialFieldsProps) {
  const { say } = useGleaner()
  return (
    <>
      {crm.credentialFields.map((field) => (
        <Field
          key={field.name}
          label={sayCredential(say, field.name)}
          hint={<HelpLink crm={crm} field={field} />}
          problem={isWrong(field.name, crm, values, problem) ? sayConnectProblem(say, problem, crm) : null}
        >
          {(control) => (
            <input
              {...control}
              class="input"
              {...(field.secret ? { type: 'password' } : { type: 'text' })}
              value={values[field.name] ?? ''}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => onChange({ ...values, [field.name]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
    </>
  )
}

type CredentialField = CrmView['credentialFields'][number]

/** Once for the fields that the vendor shows on one page, at the first of them. */
function HelpLink({ crm, field }: { crm: CrmView; field: CredentialField }) {
  const { say } = useGleaner()
  const there = crm.credentialFields.filter(({ helpUrl }) => helpUrl === field.helpUrl)
  if (there[0] !== field) return null
  return (
    <a href={field.helpUrl} target="_blank" rel="noreferrer">
      {say(there.length > 1 ? 'connect_where_both' : 'connect_where', crm.name)}
    </a>
  )
}

/** Is the problem this field's? What is incomplete is an empty one, if there is any. */
function isWrong(
  name: string,
  crm: CrmView,
  values: Readonly<Record<string, string>>,
  problem: ConnectProblem | null,
): problem is ConnectProblem {
  if (problem === null || !isAboutField(problem, crm)) return false
  const isFilled = (field: string) => (values[field] ?? '').trim() !== ''
  const othersAreEmpty = isFilled(name) && !crm.credentialFields.every((field) => isFilled(field.name))
  return !(problem.kind === 'incomplete' && othersAreEmpty)
}
