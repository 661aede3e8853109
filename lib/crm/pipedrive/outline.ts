import type { LeadPerson } from '../../lead/lead.ts'
import { fieldLines, type OutlineRecord, partLines } from '../../lead/outline.ts'
import type { Outlining } from '../contract.ts'
import { type BodyContext, organizationBody, organizationName, personBody } from './contact-bodies.ts'
import { ownerFieldId } from './field-values.ts'
import { leadBody } from './lead-bodies.ts'
import { noteFor, type Part, partsOf } from './parts.ts'
import { contextOf } from './steps.ts'

/**
 * The organization, and for each person the person and their lead with its note, read off the bodies that would be sent.
 * Whether the organization is there already only a search could tell: here it is new.
 */
export function outlineInPipedrive(outlining: Outlining): OutlineRecord[] {
  const content = { ...outlining, intent: { kind: 'create' } as const }
  const { lead } = outlining
  const context = contextOf(outlining)
  const organization = organizationName(lead)
  const parts = partsOf(content).flatMap((part) => {
    const note = noteFor(content, part, organization !== '').join('\n\n')
    const person = part.person === null ? [] : [outlinePerson(part.person, context)]
    return [...person, outlineLead(part, organization, context, note)]
  })
  return organization === '' ? parts : [outlineOrganization(outlining, context), ...parts]
}

function outlineOrganization({ lead, values }: Outlining, context: BodyContext): OutlineRecord {
  const { name, address } = organizationBody(lead, context)
  return {
    noun: 'organization',
    lines: [
      ...partLines('company', name),
      ...partLines('address', address?.value),
      ...fieldLines(values.filter(({ of, id }) => of === 'company' || id === ownerFieldId)),
    ],
  }
}

function outlinePerson(person: LeadPerson, context: BodyContext): OutlineRecord {
  const { name, emails = [], phones = [] } = personBody(person, null, context)
  const isTheirs = ({ of, id, personKey }: BodyContext['values'][number]) =>
    id === ownerFieldId || (of === 'person' && personKey === person.key)
  return {
    noun: 'person',
    lines: [
      ...partLines('name', name),
      ...partLines('email', ...emails.map(({ value }) => value)),
      ...partLines('phone', ...phones.map(({ value }) => value)),
      ...fieldLines(context.values.filter(isTheirs)),
    ],
  }
}

function outlineLead(
  { person }: Part,
  organization: string,
  context: BodyContext,
  note: string,
): OutlineRecord {
  const owners = {
    person: person === null ? null : { id: '', name: personBody(person, null, context).name },
    organization: organization === '' ? null : { id: '', name: organization },
  }
  return {
    noun: 'lead',
    lines: [
      ...partLines('name', leadBody(owners, '', context).title),
      ...fieldLines(context.values.filter(({ of }) => of === 'lead')),
      ...partLines('note', note),
    ],
  }
}
