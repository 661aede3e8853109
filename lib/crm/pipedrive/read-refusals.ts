import { z } from 'zod'
import type { CrmField } from '../field.ts'
import { vendorText } from '../read-answer.ts'
import type { LeadField, Refusal } from '../setback.ts'
import { customFieldId } from './field-values.ts'

/** What a refusal of Pipedrive's says, part by part, and which value of the lead each part is about. */

/** Where a word in the vendor's text points to, for the record that was refused. */
export interface Named {
  of: CrmField['of']
  /** Its fields, by the vendor's names for them. */
  fields: Readonly<Record<string, LeadField>>
  /** Ids of the vendor's own fields that were sent. */
  fieldIds: readonly string[]
}

const refusalLimit = 20

const bodySchema = z.object({ error: z.string().catch('') })

/**
 * Version 2 puts all it found into one text, `Validation failed: emails.0.value: …; <key of a field>: …`, as its own
 * client's users report it (pipedrive/client-nodejs#651). Version 1 quotes the name: `"title" length must be …`.
 */
export function readRefusals(
  status: number,
  json: unknown,
  secrets: readonly string[],
  named: Named = { of: 'lead', fields: {}, fieldIds: [] },
): Refusal[] {
  const { error } = bodySchema.safeParse(json).data ?? { error: '' }
  const parts = error
    .replace(/^Validation failed:\s*/i, '')
    .split(/;\s+/)
    .filter((part) => part.trim() !== '')
  const unique = new Map<string, Refusal>()
  for (const part of (parts.length > 0 ? parts : ['']).slice(0, refusalLimit)) {
    const refusal = refusalOf(status, part, secrets, named)
    unique.set(`${refusal.field} ${refusal.fieldId} ${refusal.text}`, refusal)
  }
  return [...unique.values()]
}

/** Read without its secrets: a token is of the same letters as the key of a field. */
function refusalOf(status: number, part: string, secrets: readonly string[], named: Named): Refusal {
  const text = vendorText(part, secrets)
  const fieldId = fieldIdIn(text, named)
  const field = fieldId === undefined ? fieldNamedBy(text, named) : null
  const code = codeOf(status, text, fieldId)
  return {
    field,
    ...(fieldId !== undefined && { fieldId }),
    ...(code !== undefined && { code }),
    text,
  }
}

/** Of a field that was sent, or of one whose key is in the text: it may be missed. */
function fieldIdIn(text: string, { of, fieldIds }: Named): string | undefined {
  const sent = fieldIds.find((id) => isWordOf(text, nameIn(id)))
  const key = /(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/i.exec(text)?.[0]
  return sent ?? (key === undefined ? undefined : customFieldId(of, key, null))
}

/** The part of a field's id that the vendor knows: `person:<key>` or `person:<key>:monetary`. */
const nameIn = (fieldId: string): string => fieldId.split(':')[1] ?? ''

function fieldNamedBy(text: string, { fields }: Named): LeadField | null {
  const name = Object.keys(fields).find((candidate) => isWordOf(text, candidate))
  return name === undefined ? null : (fields[name] ?? null)
}

const isWordOf = (text: string, word: string): boolean =>
  text
    .toLowerCase()
    .split(/[^a-z0-9_]+/)
    .includes(word.toLowerCase())

function codeOf(status: number, text: string, fieldId: string | undefined): Refusal['code'] {
  if (status === 404 || status === 410) return 'gone'
  if (/\b(?:is|are) required\b|\bmust be (?:given|set)\b/i.test(text)) return 'required'
  const isUnknown = /\bnot allowed for this request\b|\bdoes not exist\b|\bnot found\b/i.test(text)
  return fieldId !== undefined && isUnknown ? 'unknown' : undefined
}
