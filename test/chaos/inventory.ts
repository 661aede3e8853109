import type { LeadList } from '../../lib/storage/lead-list.ts'
import { pipedriveToken } from '../sandbox/pipedrive/account.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { SandboxRecord } from '../sandbox/vendor.ts'
import { type Destination, marksIn } from './lead-spec.ts'

/** Everything that lies at the destinations, by where it belongs: what a person sees who looks there. */

export type PartKind = 'lead' | 'person' | 'organization' | 'note'

export interface Part {
  at: Destination
  kind: PartKind
  id: string
  /** Parts of the same lead or person, or of its twin, have the same. */
  like: string
  /** Of a lead: how many people are in it. */
  people?: number
  /** At Pipedrive. */
  organizationId?: string
}

/** A note is told by the record on which it stands. */
export const likeNoteOn = (recordId: string): string => `note on ${recordId}`
export const likeOrganization = (name: string): string => `organization ${name.toLowerCase()}`
export const likeMarks = (kind: PartKind, text: string): string => `${kind} ${marksIn(text).join(' ')}`

export async function takeInventory(sandbox: Sandbox, leads: LeadList): Promise<Part[]> {
  const { rateLimit } = sandbox.settings
  sandbox.settings.rateLimit = null
  const records = sandbox.records()
  const parts = [
    ...records.flatMap((record) => partsOfRecord(record)),
    ...(records.length > 0 || isAsked(sandbox) ? await partsAtPipedrive(sandbox) : []),
    ...(await partsInList(leads)),
  ]
  sandbox.settings.rateLimit = rateLimit
  return parts
}

const isAsked = ({ exchanges }: Sandbox): boolean =>
  exchanges.some(({ vendor, method }) => vendor === 'pipedrive' && method === 'POST')

const places: Record<string, Destination> = {
  Close: 'close',
  LeadSquared: 'leadsquared',
}

function partsOfRecord(record: SandboxRecord): Part[] {
  const at = places[record.vendor]
  if (at === undefined) return []
  const { notes, ...rest } = record
  const lead: Part = {
    at,
    kind: 'lead',
    id: record.id,
    like: likeMarks('lead', JSON.stringify(rest)),
    people: record.contacts.length,
  }
  return [lead, ...notes.map((_note, index) => noteOn(at, `${record.id} ${index}`, record.id))]
}

function noteOn(at: Destination, id: string, recordId: string): Part {
  return { at, kind: 'note', id, like: likeNoteOn(recordId) }
}

async function partsInList(leads: LeadList): Promise<Part[]> {
  const page = await leads.page({ search: '', statusId: null, after: null, limit: 100 })
  return page.leads.map(({ id, lead }) => ({
    at: 'this-browser',
    kind: 'lead',
    id,
    like: likeMarks('lead', JSON.stringify([lead.people, lead.company])),
  }))
}

interface PipedriveThing {
  id: string | number
  name?: string
  title?: string
  org_id?: number | null
  person_id?: number | null
  organization_id?: number | null
  lead_id?: string | null
}

async function partsAtPipedrive(sandbox: Sandbox): Promise<Part[]> {
  const list = async (path: string): Promise<PipedriveThing[]> => {
    const headers = { 'x-api-token': pipedriveToken }
    const answer = await sandbox.answer(new Request(`https://api.pipedrive.com/${path}`, { headers }))
    const body: { data: PipedriveThing[] | null } = answer === null ? { data: [] } : await answer.json()
    return body.data ?? []
  }
  const at = 'pipedrive'
  const persons = await list('api/v2/persons?limit=500')
  const organizations = await list('api/v2/organizations?limit=500')
  const leads = await list('v1/leads?limit=500')
  const notes = await list('v1/notes')
  const textOf = (lead: PipedriveThing) =>
    JSON.stringify([
      lead.title,
      persons.find(({ id }) => id === lead.person_id),
      organizations.find(({ id }) => id === lead.organization_id)?.name,
    ])
  const isHeld = (note: PipedriveThing) => leads.some(({ id }) => id === note.lead_id)
  return [
    ...persons.map((person): Part => {
      const organizationId = String(person.org_id ?? '')
      const like = likeMarks('person', JSON.stringify(person))
      return { at, kind: 'person', id: String(person.id), like, organizationId }
    }),
    ...organizations.map(({ id, name }): Part => {
      return { at, kind: 'organization', id: String(id), like: likeOrganization(name ?? '') }
    }),
    ...leads.map((lead): Part => {
      const organizationId = String(lead.organization_id ?? '')
      const people = lead.person_id === null ? 0 : 1
      return {
        at,
        kind: 'lead',
        id: String(lead.id),
        like: likeMarks('lead', textOf(lead)),
        people,
        organizationId,
      }
    }),
    // A lead that is deleted takes its notes out of everybody's sight.
    ...notes.filter(isHeld).map(({ id, lead_id }) => noteOn(at, String(id), lead_id ?? '')),
  ]
}
