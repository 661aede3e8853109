import { channels } from './account.ts'
import type { PipedriveSettings } from './settings.ts'

/** The fields of deals (which are the leads' too), persons and organizations: one custom field of each type. */

export interface PipedriveField {
  name: string
  code: string
  type: string
  options?: { id: number; label: string; color?: string }[]
  isCustom: boolean
  required?: { enabled: boolean; stage_ids?: number[] }
}

export type FieldOwner = 'deal' | 'person' | 'organization'

const firstDigit: Record<FieldOwner, string> = { deal: 'a', person: 'b', organization: 'c' }

/** A key as Pipedrive makes them: 40 characters, another one in every account. */
export function customKey(of: FieldOwner, type: string): string {
  const letters = [...type].map((letter) => letter.charCodeAt(0).toString(16)).join('')
  return `${firstDigit[of]}${letters.replace(/[^0-9a-f]/g, '')}`.padEnd(40, '0').slice(0, 40)
}

const types = [
  'varchar',
  'varchar_auto',
  'text',
  'phone',
  'double',
  'int',
  'boolean',
  'date',
  'daterange',
  'time',
  'timerange',
  'enum',
  'set',
  'user',
  'org',
  'people',
  'monetary',
  'address',
]

const optionsByType: Record<string, PipedriveField['options']> = {
  enum: [
    { id: 11, label: 'Small', color: 'green' },
    { id: 12, label: 'Large', color: 'red' },
  ],
  set: [
    { id: 21, label: 'Tools' },
    { id: 22, label: 'Toys' },
    { id: 23, label: 'Treats' },
  ],
}

function customFieldsOf(of: FieldOwner): PipedriveField[] {
  return types.map((type) => ({
    name: `Custom ${type}`,
    code: customKey(of, type),
    type,
    isCustom: true,
    ...(optionsByType[type] && { options: optionsByType[type] }),
  }))
}

function builtIn(code: string, type: string, name: string): PipedriveField {
  return { code, type, name, isCustom: false }
}

export function fieldsOf(of: FieldOwner, settings: PipedriveSettings): PipedriveField[] {
  const custom = customFieldsOf(of)
  switch (of) {
    case 'deal':
      return [
        builtIn('title', 'varchar', 'Title'),
        { ...builtIn('channel', 'enum', 'Source channel'), options: channels },
        ...custom.map((field) => requiredInDeals(field, settings)),
      ]
    case 'person':
      return [
        { ...builtIn('name', 'varchar', 'Name'), required: { enabled: true } },
        { ...builtIn('email', 'varchar', 'Email'), required: { enabled: settings.mandatory } },
        builtIn('phone', 'phone', 'Phone'),
        builtIn('org_id', 'org', 'Organization'),
        ...(settings.hasContactSync ? [builtIn('job_title', 'varchar', 'Job title')] : []),
        ...custom,
      ]
    case 'organization':
      return [
        { ...builtIn('name', 'varchar', 'Name'), required: { enabled: true } },
        builtIn('address', 'address', 'Address'),
        ...(settings.hasWebsite ? [builtIn('website', 'varchar', 'Website')] : []),
        ...custom,
      ]
  }
}

/** One field may be required of all leads; another is from the fifth stage on, which no lead has come to. */
function requiredInDeals(field: PipedriveField, { mandatory }: PipedriveSettings): PipedriveField {
  if (field.type === 'double') return { ...field, name: 'Budget', required: { enabled: mandatory } }
  if (field.type === 'date') return { ...field, required: { enabled: true, stage_ids: [5] } }
  return field
}
