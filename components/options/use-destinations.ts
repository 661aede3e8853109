import { useCallback, useEffect, useState } from 'preact/hooks'
import type { CrmView, DestinationView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'

export interface Destinations {
  /** `silent`: the background did not answer, so there is nothing to show. */
  phase: 'loading' | 'ready' | 'silent'
  destinations: readonly DestinationView[]
  crms: readonly CrmView[]
  read: () => Promise<void>
  put: (destination: DestinationView) => void
  drop: (destinationId: string) => void
}

/** The destinations and the CRMs that can become one. */
export function useDestinations(): Destinations {
  const { ask } = useGleaner()
  const [phase, setPhase] = useState<Destinations['phase']>('loading')
  const [destinations, setDestinations] = useState<readonly DestinationView[]>([])
  const [crms, setCrms] = useState<readonly CrmView[]>([])

  const read = useCallback(async () => {
    const answer = await ask('destination.list', {})
    // What is shown stays, rather than give way to a sentence about what may be new.
    if (answer === undefined) return setPhase((phase) => (phase === 'ready' ? phase : 'silent'))
    setDestinations(answer.destinations)
    setCrms(answer.crms)
    setPhase('ready')
  }, [ask])

  useEffect(() => void read(), [read])

  // Anew each time: how one connection is called depends on the others.
  const put = (destination: DestinationView) => {
    setDestinations((known) =>
      known.some(({ id }) => id === destination.id)
        ? known.map((one) => (one.id === destination.id ? destination : one))
        : [...known, destination],
    )
    void read()
  }
  const drop = (destinationId: string) => {
    setDestinations((known) => known.filter(({ id }) => id !== destinationId))
    void read()
  }

  return { phase, destinations, crms, read, put, drop }
}
