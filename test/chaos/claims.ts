import type { Entry } from '../../lib/outbox/entry.ts'
import { isTakenBack } from '../../lib/storage/entry-places.ts'
import { likeMarks, likeNoteOn, likeOrganization, type Part, type PartKind } from './inventory.ts'
import type { Destination } from './lead-spec.ts'

/** What entries say of the parts that they made. */

export interface Claim {
  at: Destination
  kind: PartKind
  /** '': the user saw it there. */
  id: string
  like: string
}

const kindOf = (step: string): PartKind => step.split(':')[0] as PartKind // Adapters name steps by what they make.

/** What a step of an entry makes looks like; null: it is a note on a record whose id is not known. */
export function likeOf({ lead, crm, done }: Entry, step: string): string | null {
  const kind = kindOf(step)
  const [, key = ''] = step.split(':')
  if (kind === 'organization') return likeOrganization(lead.company.name)
  if (kind === 'note') {
    const recordId = done[key === '' ? 'lead' : `lead:${key}`]
    return recordId === undefined || recordId === '' ? null : likeNoteOn(recordId)
  }
  const person =
    crm === 'close' || lead.people.length === 0 ? null : lead.people.find((one) => one.key === key)
  return likeMarks(kind, JSON.stringify(person ?? [lead.people, lead.company]))
}

export function claimsOf(entry: Entry): Claim[] {
  const at = entry.crm as Destination // The harness connects no other.
  if (at === 'this-browser') {
    const { state } = entry
    if (state.kind !== 'delivered' && state.kind !== 'doubled') return []
    const { recordId: id } = state.receipt
    return [
      {
        at,
        kind: 'lead',
        id,
        like: likeMarks('lead', JSON.stringify([entry.lead.people, entry.lead.company])),
      },
    ]
  }
  const done = isTakenBack(entry) ? {} : entry.done
  const twins = entry.twins.map(({ step, id }) => [step, id] as const)
  return [...Object.entries(done), ...twins].flatMap(([step, id]) => {
    const like = likeOf(entry, step)
    return like === null ? [] : [{ at, kind: kindOf(step), id, like }]
  })
}

/** Parts that look like what this step makes and that no entry says to have made. */
export function unclaimed(
  parts: readonly Part[],
  entries: readonly Entry[],
  entry: Entry,
  step: string,
): Part[] {
  const like = likeOf(entry, step)
  if (like === null) return []
  return unclaimedLike(parts, entries.flatMap(claimsOf), { at: entry.crm as Destination, like })
}

export function unclaimedLike(
  parts: readonly Part[],
  claims: readonly Claim[],
  { at, like }: Pick<Claim, 'at' | 'like'>,
): Part[] {
  const alike = parts.filter((part) => part.at === at && part.like === like)
  // Notes of Close and LeadSquared are told without ids: they are counted.
  const own = claims.filter((claim) => claim.at === at && claim.like === like && claim.id !== '')
  if (like.startsWith('note')) return alike.slice(own.length)
  return alike.filter(({ id }) => own.every((claim) => claim.id !== id))
}
