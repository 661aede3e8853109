import type { DestinationView } from '../../lib/messages/views.ts'
import type { Say, WordKey } from '../../lib/words/say.ts'
import { sayList } from '../../lib/words/say-list.ts'
import { sayMoment } from '../../lib/words/say-time.ts'
import { sayFieldName } from '../shared/field-words.ts'
import type { SetupField } from './setup-fields.ts'
import type { LeadPreview } from './use-preview.ts'

type PreviewRecord = LeadPreview['records'][number]
type Line = PreviewRecord['lines'][number]
type Part = NonNullable<Line['part']>

export const recordWords: Record<PreviewRecord['noun'], WordKey> = {
  lead: 'preview_lead',
  contact: 'preview_contact',
  person: 'preview_person',
  organization: 'preview_organization',
}

const partWords: Record<Part, WordKey> = {
  name: 'field_name',
  title: 'field_title',
  email: 'field_email',
  phone: 'field_phone',
  profile: 'field_profile',
  company: 'field_company',
  website: 'field_website',
  address: 'field_address',
  status: 'field_status',
  note: 'field_note',
}

/** What there is to know of the account to put a line into its words. */
export interface AccountWords {
  statuses: DestinationView['statuses']
  fields: readonly SetupField[]
}

export interface Row {
  /** Of a field's place in the record: several values of one field are one row. */
  key: string
  label: string
  values: string[]
}

/** The lines of a record as the CRM's own screens name them, those of one field together. */
export function rowsOf(say: Say, { lines }: PreviewRecord, account: AccountWords): Row[] {
  const rows = new Map<string, Row>()
  for (const line of lines) {
    const key = line.part ?? line.fieldId
    const row = rows.get(key) ?? { key, label: labelOf(say, line, account), values: [] }
    row.values.push(sayLine(say, line, account))
    rows.set(key, row)
  }
  return [...rows.values()]
}

/** What the user will be asked for, by name; each once. */
export function sayAsked(say: Say, { problems }: LeadPreview, { fields }: AccountWords): string {
  const names = problems.map(({ field, valueId }) => {
    if (field === 'custom') return nameOf(say, fields, valueId ?? '')
    return field === 'lead' ? '' : say(partWords[field])
  })
  return sayList(
    say,
    [...new Set(names)].filter((name) => name !== ''),
  )
}

function labelOf(say: Say, line: Line, { fields }: AccountWords): string {
  return line.part === null ? nameOf(say, fields, line.fieldId) : say(partWords[line.part])
}

function nameOf(say: Say, fields: readonly SetupField[], id: string): string {
  const field = fields.find((one) => one.id === id)
  return field === undefined ? id : sayFieldName(say, field)
}

function sayLine(say: Say, line: Line, { statuses, fields }: AccountWords): string {
  const { part, value } = line
  if (part !== null)
    return statuses.find(({ id }) => part === 'status' && id === value)?.label ?? String(value)
  const field = fields.find(({ id }) => id === line.fieldId)
  return sayValue(say, field, value)
}

type Value = Line['value']

/** An option by its label, a moment by the clock here. */
function sayValue(say: Say, field: SetupField | undefined, value: Value): string {
  if (typeof value !== 'string')
    return sayList(
      say,
      value.map((id) => optionOf(field, id)),
    )
  if (field?.type === 'yes-no') return say(value === 'yes' ? 'choice_yes' : 'choice_no')
  if (field?.type === 'datetime') return sayMoment(say, Date.parse(value))
  return optionOf(field, value)
}

const optionOf = (field: SetupField | undefined, id: string): string =>
  field?.options.find((option) => option.id === id)?.label ?? id
