import { z } from 'zod'
import { pipedriveUsers } from './account.ts'
import { type FieldOwner, fieldsOf, type PipedriveField } from './custom-fields.ts'
import { idInput, textInput } from './read-body.ts'
import type { PipedriveSettings } from './settings.ts'

/** What each type of custom field takes, in version 2 and, for leads, in version 1. */

const date = z.string('must be a string').regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a valid date')
const time = z.string('must be a string').regex(/^\d{2}:\d{2}:\d{2}$/, 'is not a valid time')
const number = z.number('must be a number')
const user = idInput.refine((id) => pipedriveUsers.some((one) => one.id === id), 'user does not exist')

function option({ options = [] }: PipedriveField) {
  return idInput.refine((id) => options.some((one) => one.id === id), 'option does not exist')
}

function valueInV2(field: PipedriveField): z.ZodType {
  switch (field.type) {
    case 'text':
      return textInput(65_535)
    case 'double':
      return number
    case 'int':
    case 'org':
    case 'people':
      return idInput
    case 'boolean':
      return z.boolean('must be a boolean')
    case 'date':
      return date
    case 'daterange':
      return z.strictObject({ value: date, until: date })
    case 'time':
      return z.strictObject({ value: time, timezone_name: z.string().optional() }, 'must be an object')
    case 'timerange':
      return z.strictObject({ value: time, until: time })
    case 'enum':
      return option(field)
    case 'set':
      return z.array(option(field), 'must be an array').min(1, 'must contain at least 1 items')
    case 'user':
      return user
    case 'monetary':
      return z.strictObject({ value: number, currency: z.string().length(3) }, 'must be an object')
    case 'address':
      return z.looseObject({ value: z.string('must be a string') }, 'must be an object')
    default:
      return textInput(255)
  }
}

/** Plain values; how several options, money and addresses of a lead are written is not established. */
function valueInV1(field: PipedriveField): z.ZodType {
  if (field.type === 'time') return time
  const isUnknown = ['set', 'monetary', 'address', 'boolean', 'daterange', 'timerange'].includes(field.type)
  return isUnknown ? z.never('is of a form that nobody knows') : valueInV2(field)
}

/** Null clears a field. An unknown key is refused. */
export function customFieldsInput(of: FieldOwner, settings: PipedriveSettings) {
  const fields = fieldsOf(of, settings).filter(({ isCustom }) => isCustom)
  const shape = Object.fromEntries(
    fields.map((field) => [field.code, valueInV2(field).nullable().optional()]),
  )
  return z.strictObject(shape, 'must be an object')
}

export function leadCustomShape(settings: PipedriveSettings): Record<string, z.ZodType> {
  const fields = fieldsOf('deal', settings).filter(({ isCustom }) => isCustom)
  return Object.fromEntries(
    fields.map((field) => {
      const { enabled = false, stage_ids = [] } = field.required ?? {}
      const value = valueInV1(field)
      return [field.code, enabled && stage_ids.length === 0 ? demanded(value) : value.nullable().optional()]
    }),
  )
}

const demanded = (value: z.ZodType): z.ZodType =>
  z.unknown().superRefine((sent, context) => {
    const parsed = value.safeParse(sent)
    if (sent === undefined || sent === null) context.addIssue({ code: 'custom', message: 'is required' })
    else if (!parsed.success) context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message })
  })
