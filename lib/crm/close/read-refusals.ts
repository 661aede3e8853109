import { z } from 'zod'
import { vendorText } from '../read-answer.ts'
import type { LeadField, Refusal } from '../setback.ts'
import { customFieldId } from './custom-values.ts'

/** What the body that was refused described: the same name means another thing in each. */
export type RecordKind = 'lead' | 'contact'

/** Close answers either `error` or both `errors` and `field-errors`. */
const errorBodySchema = z.object({
  error: z.unknown().optional(),
  errors: z.unknown().optional(),
  'field-errors': z.unknown().optional(),
})

const refusalLimit = 20

/** What a body of Close says was not taken; one refusal without words where it says nothing. */
export function readRefusals(json: unknown, secrets: readonly string[], kind: RecordKind): Refusal[] {
  const body = errorBodySchema.safeParse(json)
  const found = body.success ? collectErrors(body.data, []) : []
  const unique = new Map<string, Refusal>()
  for (const { path, text } of found.slice(0, refusalLimit)) {
    const refusal = { ...placeOf(path, text, kind), text: vendorText(text, secrets) }
    unique.set(JSON.stringify(refusal), refusal)
  }
  return unique.size > 0 ? [...unique.values()] : [{ field: null, text: '' }]
}

interface FoundError {
  path: readonly string[]
  text: string
}

/**
 * Nested input has nested errors: an object's are `{"errors": [], "field-errors": {"emails": …}}` and a list's are
 * `{"errors": {"0": …}}` (closeio/cleancat, the library Close validates with). The path keeps the fields' names only.
 */
function collectErrors(value: unknown, path: readonly string[]): FoundError[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => collectErrors(item, path))
  return Object.entries(value).flatMap(([key, item]) =>
    collectErrors(item, /^(?:error|errors|field-errors|\d+)$/.test(key) ? path : [...path, key]),
  )
}

function placeOf(path: readonly string[], text: string, kind: RecordKind): Omit<Refusal, 'text'> {
  const isNested = path[0] === 'contacts'
  const inside = isNested ? path.slice(1) : path
  const objectType = isNested ? 'contact' : kind
  const fieldId = customFieldAt(inside, objectType)
  const field = (objectType === 'contact' ? contactFields : leadFields).get(inside[0]) ?? null
  const code = codeOf(inside[0], field, fieldId, text)
  return { field, ...(fieldId !== null && { fieldId }), ...(code !== null && { code }) }
}

/** Named `custom.cf_…`, or by the deprecated dictionary `custom`. */
function customFieldAt([first, second]: readonly string[], objectType: RecordKind): string | null {
  const key = first === 'custom' ? second : /^custom\.([^.]+)/.exec(first ?? '')?.[1]
  return key === undefined ? null : customFieldId(objectType, key)
}

function codeOf(
  key: string | undefined,
  field: LeadField | null,
  fieldId: string | null,
  text: string,
): NonNullable<Refusal['code']> | null {
  // The only thing that Close can have against it is that the lead was deleted.
  if (key === 'lead_id') return 'gone'
  if (/\brequired\b|\bmandatory\b/i.test(text)) return 'required'
  if (field === 'status') return 'unknown'
  return fieldId !== null && /\b(?:unknown|exist|choices?|options?|found)\b/i.test(text) ? 'unknown' : null
}

const leadFields = new Map<string | undefined, LeadField>([
  ['name', 'company'],
  ['url', 'website'],
  ['status', 'status'],
  ['status_id', 'status'],
  ['addresses', 'address'],
  ['note', 'note'],
])

const contactFields = new Map<string | undefined, LeadField>([
  ['name', 'name'],
  ['title', 'title'],
  ['emails', 'email'],
  ['phones', 'phone'],
])
