import { combine } from './confidence.ts'
import { FLAG } from './confidence-bands.ts'
import type { DraftContact } from './draft.ts'
import { type Mention, originOf } from './mention.ts'

/** One row a value, whatever number of places say it; what is less than likely stays out. */
export function draftContacts(
  mentions: readonly Mention[],
  field: Mention['field'],
  newId: () => string,
): DraftContact[] {
  const rows = new Map<string, Mention[]>()
  for (const mention of mentions)
    if (mention.field === field) rows.set(mention.key, [...(rows.get(mention.key) ?? []), mention])
  return [...rows.values()].flatMap((same) => {
    const origins = same.map(originOf).slice(0, 8)
    const [first] = same
    if (first === undefined || combine(origins) < FLAG) return []
    const type = same.find((one) => one.type !== 'work')?.type ?? first.type
    return [{ id: newId(), value: first.value, type, origins, edited: false }]
  })
}
