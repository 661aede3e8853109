import type { CrmField, FieldType } from '../field.ts'
import type { LeadField } from '../setback.ts'
import { fieldIdOf, leadFieldOf } from './attributes.ts'
import type { Metadata } from './metadata.ts'

/** The lead fields of an account, as far as values of them can be sent safely. */

/** Filled where the user says nothing: `Source` by Gleaner, the others by LeadSquared. */
const filledAnyway = new Set(['Source', 'OwnerId', 'ProspectStage'])

/** Fields to offer: the account's own, where a lead came from, and whatever else the account demands. */
export function offeredFields(metadata: readonly Metadata[]): CrmField[] {
  return metadata.filter(isOffered).flatMap((field) => {
    const type = typeOf(field)
    return type === null ? [] : [crmField(field, type)]
  })
}

function isOffered({ SchemaName, IsVisible, IsMandatory, DefaultValue }: Metadata): boolean {
  if (!IsVisible || SchemaName === 'OwnerId' || leadFieldOf(SchemaName) !== null) return false
  if (SchemaName.startsWith('mx_') || SchemaName === 'Source') return true
  return IsMandatory && DefaultValue === '' && !isKeptByVendor(SchemaName)
}

/** Ids, moments and users of the record itself, which nobody can fill in. */
const isKeptByVendor = (name: string): boolean => /^Prospect|(?:Id|On|By)(?:Name)?$|^Score$/.test(name)

function crmField(field: Metadata, type: FieldType): CrmField {
  const { SchemaName, DisplayName, IsMandatory, MaxLength, Options } = field
  return {
    id: fieldIdOf(SchemaName),
    label: DisplayName || SchemaName,
    // A person is a lead here, so what a page says of one goes to that one's.
    of: 'person',
    type,
    options:
      type === 'choice' ? [...new Set(Options)].map((id) => ({ id, label: id.trim(), color: null })) : [],
    required: IsMandatory && !filledAnyway.has(SchemaName),
    maxLength: type === 'text' || type === 'long-text' ? MaxLength : null,
    role: null,
  }
}

/**
 * By the types that a field can be created with (https://apidocs.leadsquared.com/create-custom-lead-field/). How several
 * options would be sent is written nowhere, so what takes several is left out; `AllowMultiple` does not tell it, for it
 * is true of plain dropdowns.
 */
function typeOf({ DataType, RenderTypeTextValue, Options }: Metadata): FieldType | null {
  const render = RenderTypeTextValue.toLowerCase().replace(/[\s_-]/g, '')
  if (
    !/^(?:|textbox|text|textarea|email|phone|url|date|datetime|time|radiobuttons?|checkbox|(?:searchable)?dropdown|number)$/.test(
      render,
    )
  )
    return null
  switch (DataType.toLowerCase()) {
    case 'text':
    case 'string':
      return render === 'textarea' ? 'long-text' : 'text'
    case 'textarea':
      return 'long-text'
    case 'email':
    case 'phone':
    case 'website':
      return 'text'
    case 'number':
      return 'number'
    case 'date':
      return render === 'datetime' ? 'datetime' : 'date'
    case 'datetime':
      return 'datetime'
    case 'time':
      return 'time'
    case 'boolean':
    case 'checkbox':
      return 'yes-no'
    case 'select':
    case 'dropdown':
    case 'searchabledropdown':
      return Options.length > 0 ? 'choice' : null
    default:
      return null
  }
}

/** Parts of the lead that the account demands. The stage is not one of them: a lead always has one. */
export function requiredParts(metadata: readonly Metadata[]): LeadField[] {
  const demanded = metadata.flatMap(({ SchemaName, IsMandatory }) =>
    IsMandatory && SchemaName !== 'ProspectStage' ? (leadFieldOf(SchemaName) ?? []) : [],
  )
  return [...new Set(demanded)]
}
