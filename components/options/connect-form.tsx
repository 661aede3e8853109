import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CrmView, DestinationView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { Check } from './check.tsx'
import { isAboutField, sayConnectProblem } from './connect-problem.ts'
import { CredentialFields } from './credential-fields.tsx'
import { sayHosts } from './hosts-sentence.ts'
import { NameField } from './name-field.tsx'
import { useConnect } from './use-connect.ts'

interface ConnectFormProps {
  crm: CrmView
  submitLabel: string
  /** How long the key is kept, until the user says otherwise. */
  keep?: DestinationView['keep']
  /** For a further account, which needs telling apart. */
  asksName?: boolean
  onConnected: (destination: DestinationView) => void
  onCancel: () => void
}

/** Asks for a CRM's credentials and connects it. Whatever goes wrong, what was entered stays. */
export function ConnectForm({ crm, submitLabel, onConnected, onCancel, ...given }: ConnectFormProps) {
  const { say } = useGleaner()
  const [credentials, setCredentials] = useState<Record<string, string>>({})
  const [keep, setKeep] = useState(given.keep ?? 'device')
  const [name, setName] = useState('')
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
        connect({ credentials, keep, name: name.trim() || null })
      }}
    >
      <CredentialFields crm={crm} values={credentials} problem={problem} onChange={setCredentials} />
      {given.asksName && (
        <NameField label={say('connect_name')} value={name} placeholder={crm.name} onInput={setName} />
      )}
      <Check checked={keep === 'session'} onChange={(isShort) => setKeep(isShort ? 'session' : 'device')}>
        {say('connect_forget')}
      </Check>
      <p class="hint">{sayHosts(say, crm)}</p>
      {problem !== null && !isAboutField(problem, crm) && (
        <Notice tone="bad">{sayConnectProblem(say, problem, crm)}</Notice>
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
