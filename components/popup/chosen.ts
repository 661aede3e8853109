import type { Draft } from '../../lib/lead/draft.ts'
import type { DestinationView, StatusView } from '../../lib/messages/views.ts'

/** Where the lead will go: as the draft says, else the first destination. */
export function chosenDestination({
  draft,
  destinations,
}: {
  draft: Draft
  destinations: readonly DestinationView[]
}): DestinationView | undefined {
  return destinations.find(({ id }) => id === draft.destinationId) ?? destinations[0]
}

/** The status it will get there: as the draft says where the destination knows it, else the destination's own. */
export function chosenStatusId(draft: Draft, destination: DestinationView): StatusView['id'] {
  const known = destination.statuses.some((status) => status.id === draft.statusId)
  return known && draft.statusId !== null ? draft.statusId : destination.statusId
}
