import { useEffect, useState } from 'preact/hooks'
import type { StatusView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'

/** The statuses a lead of the built-in list can have. */
export function useListStatuses(): readonly StatusView[] {
  const { ask } = useGleaner()
  const [statuses, setStatuses] = useState<readonly StatusView[]>([])
  useEffect(() => {
    const read = async () => {
      const answer = await ask('destination.list', {})
      const list = answer?.destinations.find(({ id }) => id === 'this-browser')
      if (list !== undefined) setStatuses(list.statuses)
    }
    void read()
  }, [ask])
  return statuses
}

/** The word for a status; one that is no longer offered shows its id. */
export function statusLabel(statuses: readonly StatusView[], statusId: string): string {
  return statuses.find(({ id }) => id === statusId)?.label ?? statusId
}
