import { useState } from 'preact/hooks'
import type { MessageRequest } from '../../lib/messages/contract.ts'
import type { CrmView, DestinationView } from '../../lib/messages/views.ts'
import { type Gleaner, useGleaner } from '../shared/gleaner.ts'
import type { ConnectProblem } from './connect-problem.ts'

/** What a form about a CRM's key says. */
export type Entered = Omit<MessageRequest<'destination.connect'>, 'crm'>

interface Connect {
  /** To be called straight from a submit or click: the browser asks for the permission only then. */
  connect: (entered: Entered) => void
  busy: boolean
  problem: ConnectProblem | null
}

/** Asks the browser for the CRM's hosts, then the CRM for its word. */
export function useConnect(crm: CrmView, onConnected: (destination: DestinationView) => void): Connect {
  const gleaner = useGleaner()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ConnectProblem | null>(null)

  const finish = async (granted: Promise<boolean>, entered: Entered) => {
    setBusy(true)
    const outcome = await tryToConnect(gleaner, crm, granted, entered)
    setBusy(false)
    if (outcome.kind === 'connected') onConnected(outcome.destination)
    else setProblem(outcome)
  }

  const connect = (entered: Entered) => {
    // Enter sends a form also while its button is busy.
    if (busy) return
    const credentials = trimmed(crm, entered.credentials)
    setProblem(null)
    if (credentials === null) setProblem({ kind: 'incomplete' })
    else void finish(gleaner.requestHosts(crm.hostPatterns), { ...entered, credentials })
  }

  return { connect, busy, problem }
}

async function tryToConnect({ ask }: Gleaner, crm: CrmView, granted: Promise<boolean>, entered: Entered) {
  if (!(await granted)) return { kind: 'disconnected', disconnection: 'permission' } as const
  const answer = await ask('destination.connect', { ...entered, crm: crm.id })
  return answer ?? ({ kind: 'silent' } as const)
}

/** Pasted keys come with blanks around them. Null: a field is empty. */
function trimmed(crm: CrmView, values: Record<string, string>): Record<string, string> | null {
  const entries = crm.credentialFields.map(({ name }) => [name, (values[name] ?? '').trim()] as const)
  return entries.every(([, value]) => value !== '') ? Object.fromEntries(entries) : null
}
