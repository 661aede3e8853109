import type { CrmField, FieldOption, FieldType } from '../field.ts'
import type { LeadField } from '../setback.ts'
import {
  channelFieldId,
  customFieldId,
  isCustomKey,
  labelsFieldId,
  ownerFieldId,
  type WrappedType,
  websiteFieldId,
} from './field-values.ts'
import { cssColor } from './label-colors.ts'
import type { VendorField, VendorLabel, VendorUser } from './read-fields.ts'

/** What of the account's set-up the user can fill in. */

interface Kind {
  type: FieldType
  maxLength?: number
  wrapped?: WrappedType
}

const shortText: Kind = { type: 'text', maxLength: 255 }

/** Types that version 1 takes as plain values, which it does for leads. */
const plainKinds: Readonly<Record<string, Kind>> = {
  varchar: shortText,
  varchar_auto: shortText,
  phone: shortText,
  text: { type: 'long-text', maxLength: 65_000 },
  double: { type: 'number' },
  int: { type: 'integer' },
  date: { type: 'date' },
  time: { type: 'time' },
  enum: { type: 'choice' },
  user: { type: 'choice' },
}

/**
 * Those of version 2, for persons and organizations. How version 1 wants several options, money and addresses of a
 * lead is not established, and links to other records and ranges have no field here: these types are left out.
 */
const kinds: Readonly<Record<string, Kind>> = {
  ...plainKinds,
  boolean: { type: 'yes-no' },
  set: { type: 'choices' },
  monetary: { type: 'number', wrapped: 'monetary' },
  address: { type: 'text', wrapped: 'address' },
}

export function customFields(
  of: CrmField['of'],
  fields: readonly VendorField[],
  users: readonly VendorUser[],
  currency: string,
): CrmField[] {
  const known = of === 'lead' ? plainKinds : kinds
  return fields.flatMap((field): CrmField[] => {
    const kind = Object.hasOwn(known, field.field_type) ? known[field.field_type] : undefined
    if (kind === undefined || field.is_custom_field !== true || !isCustomKey(field.field_code)) return []
    if (kind.wrapped === 'monetary' && currency === '') return []
    const options = field.field_type === 'user' ? userOptions(users) : optionsOf(field)
    if (options.length === 0 && (kind.type === 'choice' || kind.type === 'choices')) return []
    return [
      {
        id: customFieldId(of, field.field_code, kind.wrapped ?? null),
        label: field.field_name,
        of,
        type: kind.type,
        options: kind.type === 'choice' || kind.type === 'choices' ? options : [],
        required: isRequired(field),
        maxLength: kind.maxLength ?? null,
        role: null,
      },
    ]
  })
}

/** A deal's field may be required from some stage on, where no lead is yet. */
function isRequired({ required_fields: required }: VendorField): boolean {
  const isForAll =
    (required?.stage_ids ?? []).length === 0 && Object.keys(required?.statuses ?? {}).length === 0
  return required?.enabled === true && isForAll
}

const optionsOf = ({ options }: VendorField): FieldOption[] =>
  options.map(({ id, label, color }) => ({ id, label, color: cssColor(color ?? '') }))

const userOptions = (users: readonly VendorUser[]): FieldOption[] =>
  users
    .filter(({ active_flag }) => active_flag !== false)
    .map(({ id, name, email }) => ({ id, label: name || email || id, color: null }))

/** The fields for which Gleaner has words of its own, as far as the account has something to pick. */
export function roleFields(
  labels: readonly VendorLabel[],
  dealFields: readonly VendorField[],
  users: readonly VendorUser[],
): CrmField[] {
  const channel = dealFields.find(({ field_code }) => field_code === 'channel')
  const shared = { label: '', of: 'lead', required: false, maxLength: null } as const
  const offered: CrmField[] = [
    { ...shared, id: labelsFieldId, type: 'choices', options: labels.map(labelOption), role: 'labels' },
    {
      ...shared,
      id: channelFieldId,
      type: 'choice',
      options: channel === undefined ? [] : optionsOf(channel),
      required: channel !== undefined && isRequired(channel),
      role: 'channel',
    },
    { ...shared, id: ownerFieldId, type: 'choice', options: userOptions(users), role: 'owner' },
  ]
  return offered.filter(({ options }) => options.length > 0)
}

const labelOption = ({ id, name, color }: VendorLabel): FieldOption => ({
  id,
  label: name,
  color: cssColor(color ?? ''),
})

/** An organization's website is a field that not every account has; it takes 255 characters as other short texts do. */
export function websiteFields(fields: readonly VendorField[]): CrmField[] {
  const website = fields.find(
    ({ field_code, is_custom_field }) => field_code === 'website' && !is_custom_field,
  )
  if (website === undefined) return []
  return [
    {
      id: websiteFieldId,
      label: website.field_name,
      of: 'company',
      type: 'text',
      options: [],
      required: isRequired(website),
      maxLength: 255,
      role: null,
    },
  ]
}

/** Parts of the lead that the account demands. A name is always there: what else is known of somebody stands in for it. */
export function requiredParts(
  personFields: readonly VendorField[],
  organizationFields: readonly VendorField[],
): LeadField[] {
  const isDemanded = (fields: readonly VendorField[], ...codes: string[]) =>
    fields.some((field) => codes.includes(field.field_code) && isRequired(field))
  const parts: [LeadField, boolean][] = [
    ['email', isDemanded(personFields, 'email', 'emails')],
    ['phone', isDemanded(personFields, 'phone', 'phones')],
    ['company', isDemanded(personFields, 'org_id')],
    ['address', isDemanded(organizationFields, 'address')],
  ]
  return parts.filter(([, isRequiredThere]) => isRequiredThere).map(([part]) => part)
}
