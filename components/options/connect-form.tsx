import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CrmView, DestinationView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { Field } from '../shared/field.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { type ConnectProblem, isAboutField, sayConnectProblem } from './connect-problem.ts'
import { sayCredential } from './credential-label.ts'
import { hostNames } from './host-names.ts'
import { useConnect } from './use-connect.ts'

interface ConnectFormProps {
  crm: CrmView
  submitLabel: string
  onConnected: (destination: DestinationView) => void
  onCancel: () => void
}

/** Asks for a CRM's credentials and connects it. Whatever goes wrong, what was entered stays. */
export function ConnectForm({ crm, submitLabel, onConnected, onCancel }: ConnectFormProps) {
  const { say } = useGleaner()
  const [values, setValues] = useState<Record<string, string>>({})
  const { connect, busy, problem } = useConnect(crm, onConnected)
  const form = useRef<HTMLFormElement>(null)

  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
  useLayoutEffect(() => {
    if (problem !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])

  return (
    <form
      ref={form}
      class="connect-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        connect(values)
      }}
    >
      {crm.credentialFields.map((field) => (
        <CredentialField
          key={field.name}
          crmName={crm.name}
          field={field}
          value={values[field.name] ?? ''}
          problem={fieldProblem(field.name, crm.credentialFields, values, problem)}
          onInput={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      <p class="hint">{say('connect_what_follows', hostNames(crm.hostPatterns), crm.name)}</p>
      {problem !== null && !isAboutField(problem) && (
        <Notice tone="bad">{sayConnectProblem(say, problem, crm.name)}</Notice>
      )}
      <div class="row">
        <Button kind="primary" submit busy={busy}>
          {submitLabel}
        </Button>
        <Button onClick={onCancel}>{say('confirm_cancel')}</Button>
      </div>
    </form>
  )
}

/** The problem if it is this field's: what is incomplete is an empty one, if there is any. */
function fieldProblem(
  name: string,
  fields: CrmView['credentialFields'],
  values: Record<string, string>,
  problem: ConnectProblem | null,
): ConnectProblem | null {
  if (problem === null || !isAboutField(problem)) return null
  const isFilled = (field: string) => values[field]?.trim()
  const othersAreEmpty = isFilled(name) && !fields.every((field) => isFilled(field.name))
  return problem.kind === 'incomplete' && othersAreEmpty ? null : problem
}

interface CredentialFieldProps {
  crmName: string
  field: CrmView['credentialFields'][number]
  value: string
  problem: ConnectProblem | null
  onInput: (value: string) => void
}

function CredentialField({ crmName, field, value, problem, onInput }: CredentialFieldProps) {
  const { say } = useGleaner()
  const help = (
    <a href={field.helpUrl} target="_blank" rel="noreferrer">
      {say('connect_where', crmName)}
    </a>
  )
  return (
    <Field
      label={sayCredential(say, field.name)}
      hint={help}
      problem={problem && sayConnectProblem(say, problem, crmName)}
    >
      {(control) => (
        <input
          {...control}
          class="input"
          {...(field.secret ? { type: 'password' } : { type: 'text' })}
          value={value}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
