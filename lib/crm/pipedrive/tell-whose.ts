import { z } from 'zod'
import type { Match } from '../../lead/match.ts'
import type { Matching } from '../contract.ts'
import type { FoundMatch } from './make-match.ts'
import { type PipedriveCredentials, pipedriveRequest, readData } from './pipedrive-call.ts'
import { readLabels } from './read-fields.ts'
import { readOpenLead } from './read-records.ts'

type PipedriveMatching = Matching<PipedriveCredentials>

/** Of as many people the lead is looked up: a list costs 20 tokens. */
const leadsLimit = 2
/** A user by id costs 2 tokens, all of them 20. */
const ownersLimit = 5

/** Whose the matches are, and how the lead of each person is labelled. What cannot be read stays '': the match stands. */
export async function tellWhose(matching: PipedriveMatching, found: readonly FoundMatch[]): Promise<Match[]> {
  const owners = await readOwners(matching, found)
  const statuses = await readStatuses(matching, found)
  return found.map(({ match, ownerId }) => ({
    ...match,
    owner: owners.get(ownerId ?? '') ?? '',
    status: statuses.get(match.recordId) ?? '',
  }))
}

async function readOwners(
  { call, credentials }: PipedriveMatching,
  found: readonly FoundMatch[],
): Promise<Map<string, string>> {
  const ids = [...new Set(found.flatMap(({ ownerId }) => ownerId ?? []))].slice(0, ownersLimit)
  const owners = new Map<string, string>()
  for (const id of ids) {
    const answer = await call(pipedriveRequest('GET', `v1/users/${encodeURIComponent(id)}`, credentials))
    const user = readData(answer, z.object({ name: z.string() }))
    if (user !== null) owners.set(id, user.name)
  }
  return owners
}

async function readStatuses(
  matching: PipedriveMatching,
  found: readonly FoundMatch[],
): Promise<Map<string, string>> {
  const people = found.filter(({ match }) => match.verdict === 'person').slice(0, leadsLimit)
  const labelIds = new Map<string, readonly string[]>()
  for (const { match } of people) {
    const lead = await readOpenLead(matching, 'person_id', match.recordId)
    if (lead !== null && !('kind' in lead)) labelIds.set(match.recordId, lead.label_ids ?? [])
  }
  if ([...labelIds.values()].every((ids) => ids.length === 0)) return new Map()
  const labels = await readLabels(matching)
  if ('kind' in labels) return new Map()
  return new Map([...labelIds].map(([id, ids]) => [id, namesOf(ids, labels)]))
}

function namesOf(ids: readonly string[], labels: readonly { id: string; name: string }[]): string {
  return labels
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ')
}
