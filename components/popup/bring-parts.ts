import type { PopupView } from '../../lib/messages/views.ts'
import { CustomFields, RoleFields, SaveNotices, SeveralLine, SeveralPeople } from './parts-of-form.ts'
import { Earlier, Receipt, SavedNotices } from './parts-of-saved.ts'
import { KeyPanel, OriginPanel, VerdictCard } from './parts-on-demand.ts'

/** The code of parts that the plain form of one person does without: it is no weight on the first paint. */

const ofSaved = [Receipt, SavedNotices]
const ofSeveral = [SeveralPeople, SeveralLine]
const ofFields = [CustomFields, RoleFields]

const bringAll = async (parts: readonly { bring: () => Promise<void> }[]): Promise<void> => {
  await Promise.all(parts.map((part) => part.bring()))
}

/** Resolves when all that the first paint of a view shows is there. */
export function bringShown({ draft, destinations, entries, earlier, problems }: PopupView): Promise<void> {
  const destination = destinations.find(({ id }) => id === draft.destinationId)
  return bringAll([
    ...(entries.length > 0 ? ofSaved : []),
    ...(earlier.length > 0 ? [Earlier] : []),
    ...(draft.people.length > 1 ? ofSeveral : []),
    ...(problems.length > 0 || destinations.some(isDisconnected) ? [SaveNotices] : []),
    ...(destination !== undefined && destination.fields.length > 0 ? ofFields : []),
  ])
}

/** The others, once there is time: whatever is asked for then is drawn at once. */
export const bringRest = (): Promise<void> =>
  bringAll([OriginPanel, VerdictCard, KeyPanel, SaveNotices, ...ofSaved, ...ofFields, ...ofSeveral, Earlier])

const isDisconnected = ({ disconnection }: PopupView['destinations'][number]): boolean =>
  disconnection !== null
