import type { Entry } from '../../lib/outbox/entry.ts'
import { isStill, isUnderWay } from './calm.ts'
import { type Claim, claimsOf, likeOf, unclaimedLike } from './claims.ts'
import { type Part, takeInventory } from './inventory.ts'
import type { Destination } from './lead-spec.ts'
import type { Stage } from './stage.ts'
import { missingOf } from './whole.ts'

export interface Verdict {
  /** What was promised and is nowhere; what is there more often than it should; what else is wrong. */
  lost: string[]
  duplicated: string[]
  wrong: string[]
  entries: Entry[]
}

/** Compares what the user was told, what the entries say and what lies at the destinations. */
export async function judge(stage: Stage): Promise<Verdict> {
  const entries = await stage.device.disk.allEntries()
  const parts = await takeInventory(stage.sandbox, stage.device.disk.leads)
  const verdict: Verdict = { lost: [], duplicated: [], wrong: [], entries }
  judgePromises(stage, entries, verdict)
  const claims = entries.flatMap(claimsOf)
  judgeClaims(stage, entries, parts, verdict)
  judgeSurplus(stage, entries, parts, claims, verdict)
  for (const entry of entries.filter(({ state }) => state.kind === 'delivered' || state.kind === 'doubled')) {
    if (isHalfUndone(stage, entry)) continue
    verdict.lost.push(...missingOf(entry, parts).map((what) => `${entry.id}: delivered without ${what}`))
  }
  verdict.duplicated.push(...leftLeads(stage, entries))
  const parked = entries.filter((entry) => entry.state.kind === 'refused' && !isAlreadyThere(entry))
  verdict.wrong.push(...parked.map(({ id }) => `${id}: parked, and there is no reason for it`))
  const isAsking = entries.some(({ state }) => state.kind === 'unsure')
  const late = entries.filter((entry) => isUnderWay(entry) && !(isAsking && isStill(entry)))
  verdict.wrong.push(...late.map(({ id, state }) => `${id}: still ${state.kind}, and nothing is in its way`))
  verdict.wrong.push(...stage.device.bugs.map((bug) => `a bug: ${bug instanceof Error ? bug.stack : bug}`))
  return verdict
}

/** The user who is asked about a lead that was taken back has it removed; a person or organization may be in use by then. */
function leftLeads({ story }: Stage, entries: readonly Entry[]): string[] {
  if (!story.circumstances.isUserThere) return []
  const left = entries.filter(({ state, twins }) => state.kind === 'left' && twins.some(isLead))
  return left.map(({ id }) => `${id}: taken back, and still there`)
}

const isLead = ({ step }: Entry['twins'][number]): boolean => step.split(':')[0] === 'lead'

function judgePromises({ book }: Stage, entries: readonly Entry[], { lost, wrong }: Verdict): void {
  const ids = new Set(entries.map(({ id }) => id))
  for (const { entryId, told, isVague } of book.all()) {
    if (isVague) continue
    if (told === 'accepted' && !ids.has(entryId)) lost.push(`${entryId}: accepted and gone`)
    if (told !== 'accepted' && ids.has(entryId))
      wrong.push(`${entryId}: there, though the user was told "${told}"`)
  }
}

const isHalfUndone = ({ book }: Stage, entry: Entry): boolean =>
  book.all().some(({ entryId, isHalfUndone }) => isHalfUndone && entryId === entry.id)

/** LeadSquared takes no second lead with the same e-mail or phone; nothing else here is ever refused. */
const isAlreadyThere = ({ crm, state }: Entry): boolean =>
  crm === 'leadsquared' &&
  state.kind === 'refused' &&
  state.refusals.every(({ code }) => code === 'duplicate')

/** What an entry says to have made is there, and no other says the same of it. */
function judgeClaims(
  stage: Stage,
  entries: readonly Entry[],
  parts: readonly Part[],
  { lost }: Verdict,
): void {
  const claimed = new Set<string>()
  for (const entry of entries) {
    for (const { at, kind, id } of claimsOf(entry)) {
      if (id === '' || isCounted(at, kind)) continue
      const name = `${at} ${kind} ${id}`
      if (claimed.has(name)) lost.push(`${entry.id}: its ${name} is another's`)
      claimed.add(name)
      const isThere = parts.some((part) => part.at === at && part.kind === kind && part.id === id)
      const isRemoved = stage.book.isRemoving(entry.id) && entry.twins.some((twin) => twin.id === id)
      if (!isThere && !isRemoved && !isHalfUndone(stage, entry))
        lost.push(`${entry.id}: its ${name} is not there`)
    }
  }
}

/** Their notes are seen without ids. */
const isCounted = (at: Destination, kind: Part['kind']): boolean => kind === 'note' && at !== 'pipedrive'

/** Whatever nobody says to have made must be in doubt with somebody, or have been seen by the user. */
function judgeSurplus(
  { book, device }: Stage,
  entries: readonly Entry[],
  parts: readonly Part[],
  claims: readonly Claim[],
  { duplicated, lost }: Verdict,
): void {
  const isDeleting =
    book.all().some(({ everUndone, isHalfUndone }) => everUndone || isHalfUndone) ||
    [...device.asked.values()].some((question) => question.includes('a second'))
  const takenBack = book.all().filter(({ to, everUndone }) => to === 'pipedrive' && everUndone)
  const isCut = takenBack.some(({ wasCut }) => wasCut)
  const isPersonLeft = [...device.asked.values()].some((question) => question.includes('a taken back person'))
  // What is deleted as taken back, or as a second one, stays where others have come to use it. An organization that the
  // last of them leaves, and what is left after the worker died over it, stays rather than that another's is deleted.
  const isKept = ({ at, kind, id }: Part) =>
    (kind === 'person' && at === 'pipedrive' && isCut) ||
    (kind === 'organization' &&
      (isCut ||
        (takenBack.length > 0 && isPersonLeft) ||
        takenBack.length > 1 ||
        (isDeleting && parts.some((part) => part.at === at && part.organizationId === id))))
  const kinds = new Map(parts.map((part) => [`${part.at} ${part.like}`, part]))
  for (const { at, like } of kinds.values()) {
    const surplus = unclaimedLike(parts, claims, { at, like }).filter((part) => !isKept(part)).length
    const seen = claims.filter((claim) => claim.at === at && claim.like === like && claim.id === '').length
    const doubtful = entries.filter((entry) => entry.crm === at && isInDoubt(entry, like)).length
    const count = Math.max(0, surplus - seen - doubtful)
    for (let index = 0; index < count; index++) duplicated.push(`at ${at} one ${like} too many`)
    for (let index = surplus; index < seen; index++)
      lost.push(`at ${at} no ${like} for one that the user saw`)
  }
}

const isInDoubt = (entry: Entry, like: string): boolean =>
  entry.doubt !== null && likeOf(entry, entry.doubt.step) === like
