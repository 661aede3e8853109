import type { Entry } from '../../lib/outbox/entry.ts'
import { likeNoteOn, likeOrganization, type Part } from './inventory.ts'

/** What a delivered lead should consist of, and does not. */
export function missingOf(entry: Entry, parts: readonly Part[]): string[] {
  switch (entry.crm) {
    case 'close':
      return missingAtClose(entry, parts)
    case 'pipedrive':
      return missingAtPipedrive(entry, parts)
    case 'leadsquared':
      return missingAtLeadSquared(entry, parts)
    default:
      return parts.some(({ at, id }) => at === 'this-browser' && id === entry.id)
        ? []
        : ['its record in the list']
  }
}

function missingAtClose(entry: Entry, parts: readonly Part[]): string[] {
  const { done, lead } = entry
  if (done['lead'] === undefined) return ['a lead']
  // The user saw it: its id is not known.
  if (done['lead'] === '') return []
  const record = parts.find(({ at, kind, id }) => at === 'close' && kind === 'lead' && id === done['lead'])
  const people = record?.people ?? 0
  return [
    ...noteOf('close', parts, done['lead']),
    ...(record !== undefined && people !== lead.people.length ? [`its people (${people})`] : []),
  ]
}

function missingAtPipedrive(entry: Entry, parts: readonly Part[]): string[] {
  const { lead } = entry
  const keys = lead.people.length === 0 ? [''] : lead.people.map(({ key }) => `:${key}`)
  return keys.flatMap((key) => missingOfPart(entry, parts, key))
}

function missingOfPart({ done, lead }: Entry, parts: readonly Part[], key: string): string[] {
  const leadId = done[`lead${key}`]
  const personId = done[`person${key}`]
  if (leadId === undefined) return [`a lead${key}`]
  if (key !== '' && personId === undefined) return [`a person${key}`]
  if (leadId === '') return []
  const record = parts.find(({ at, kind, id }) => at === 'pipedrive' && kind === 'lead' && id === leadId)
  const organization = parts.find(
    ({ at, kind, id }) => at === 'pipedrive' && kind === 'organization' && id === record?.organizationId,
  )
  const isNamed = lead.company.name !== '' && done['organization'] !== ''
  return [
    ...noteOf('pipedrive', parts, leadId),
    ...(key !== '' && personId !== '' && record?.people === 0 ? ['its person'] : []),
    ...(isNamed && organization?.like !== likeOrganization(lead.company.name) ? ['its organization'] : []),
  ]
}

function missingAtLeadSquared({ done, lead }: Entry, parts: readonly Part[]): string[] {
  const keys = lead.people.length === 0 ? ['company'] : lead.people.map(({ key }) => key)
  return keys.flatMap((key) => {
    const leadId = done[`lead:${key}`]
    if (leadId === undefined) return [`a lead of ${key}`]
    return leadId === '' ? [] : noteOf('leadsquared', parts, leadId)
  })
}

/** Every lead's note tells its page. */
function noteOf(at: Part['at'], parts: readonly Part[], recordId: string): string[] {
  const count = parts.filter((part) => part.at === at && part.like === likeNoteOn(recordId)).length
  return count === 0 ? ['its note'] : []
}
