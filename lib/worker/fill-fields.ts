import type { CrmField, SentValue } from '../crm/field.ts'
import { parseFieldValue } from '../crm/parse-field-value.ts'
import type { FieldValue } from '../lead/draft.ts'
import type { DraftProblem } from '../lead/draft-problem.ts'
import type { Intent } from '../lead/intent.ts'
import type { Lead, LeadPerson } from '../lead/lead.ts'
import { readSource } from '../lead/lead-source.ts'
import type { Connection } from '../storage/connections.ts'
import { settingOf, startOf } from './shown-fields.ts'

interface Filling {
  connection: Pick<Connection, 'fields' | 'settings'>
  lead: Lead
  intent: Intent
  /** What the user entered, by field. */
  typed: Readonly<Record<string, FieldValue>>
  /** What was chosen last, by field. */
  last: Readonly<Record<string, FieldValue>>
}

/** The values of the CRM's own fields that go with a lead, and what keeps them from going. */
export function fillFields(filling: Filling): { values: SentValue[]; problems: DraftProblem[] } {
  const values: SentValue[] = []
  const problems: DraftProblem[] = []
  for (const field of filling.connection.fields) {
    const people = field.of === 'person' && filling.lead.people.length > 0 ? filling.lead.people : [undefined]
    const filled = people.map((person) => fillField(filling, field, person))
    values.push(...filled.flatMap((one) => ('value' in one ? [one] : [])))
    // One box in the form stands for all people.
    problems.push(...filled.flatMap((one) => ('code' in one ? [one] : [])).slice(0, 1))
  }
  return { values, problems }
}

function fillField(
  filling: Filling,
  field: CrmField,
  person: LeadPerson | undefined,
): SentValue | DraftProblem | { kind: 'empty' } {
  const setting = settingOf(filling.connection, field)
  const typed = setting.shown ? filling.typed[field.id] : undefined
  // A field of the lead or company that a person fills is filled by the first.
  const whose = person ?? filling.lead.people[0]
  const mapped = setting.source === null ? '' : readSource(filling.lead, whose, setting.source)
  const raw = typed ?? (mapped || startOf(field, setting, filling.last[field.id]))
  const parsed = parseFieldValue(field, fitted(field, raw, typed === undefined))
  const { id, of, type } = field
  if (parsed.kind === 'value') return { id, of, personKey: person?.key ?? null, type, value: parsed.value }
  if (parsed.kind === 'empty')
    return field.required && isAsked(field, filling.intent) ? problem(id, 'required') : { kind: 'empty' }
  // What no form shows the user cannot mend: a part of the page that does not fit is left out.
  return setting.shown ? problem(id, parsed.fault) : { kind: 'empty' }
}

/** What a page says is cut to the field's length; what the user typed is not. */
function fitted({ maxLength, type }: CrmField, raw: FieldValue, isOfPage: boolean): FieldValue {
  const isText = type === 'text' || type === 'long-text'
  return isOfPage && isText && maxLength !== null && typeof raw === 'string' ? raw.slice(0, maxLength) : raw
}

/** A record that is there has its mandatory values; people who are added to it bring their own. */
function isAsked({ of }: CrmField, intent: Intent): boolean {
  return intent.kind === 'create' || (intent.kind === 'add' && of === 'person')
}

function problem(valueId: string, code: DraftProblem['code']): DraftProblem {
  return { personId: null, field: 'custom', valueId, code }
}
