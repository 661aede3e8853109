import { useState } from 'preact/hooks'
import type { CrmView, DestinationView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import type { Delay } from '../shared/sentences.ts'

/** What came of asking the CRM: it answered, could not be asked, or was not allowed to be. */
export type Verdict =
  | { kind: 'connected' | 'checked' | 'denied' | 'silent' }
  | { kind: 'later'; delay: Delay }
  | { kind: 'refused'; text: string }

export interface Check {
  busy: boolean
  verdict: Verdict | null
  setVerdict: (verdict: Verdict) => void
  check: () => Promise<void>
  /** To be called straight from a click: the browser asks for the permission only then. */
  allow: (crm: CrmView) => void
}

interface Listeners {
  onChange: (destination: DestinationView) => void
  onGone: () => void
}

/** Asks a connected CRM anew whose account it is and what can be picked and filled in there. */
export function useCheck(destinationId: string, { onChange, onGone }: Listeners): Check {
  const { ask, requestHosts } = useGleaner()
  const [busy, setBusy] = useState(false)
  const [verdict, setVerdict] = useState<Verdict | null>(null)

  const check = async () => {
    setBusy(true)
    setVerdict(null)
    const answer = await ask('destination.refresh', { destinationId })
    setBusy(false)
    if (answer === undefined) return setVerdict({ kind: 'silent' })
    if (answer.destination === null) return onGone()
    onChange(answer.destination)
    if (answer.delay !== null) setVerdict({ kind: 'later', delay: answer.delay })
    else if (answer.refusal !== null) setVerdict({ kind: 'refused', text: answer.refusal })
    // What needs repair says so itself.
    else if (answer.destination.disconnection === null) setVerdict({ kind: 'checked' })
  }

  const allow = (crm: CrmView) => {
    const granted = requestHosts(crm.hostPatterns)
    void granted.then((given) => (given ? check() : setVerdict({ kind: 'denied' })))
  }

  return { busy, verdict, setVerdict, check, allow }
}
