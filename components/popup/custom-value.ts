import type { Draft, FieldValue } from '../../lib/lead/draft.ts'
import { draftSource } from '../../lib/lead/draft-source.ts'
import type { FieldView } from '../../lib/messages/views.ts'
import { localMoment } from '../shared/local-moment.ts'

export interface CustomValue {
  /** What the form shows: text, an option's id, or the ids of several. */
  value: FieldValue
  /** The part of the lead that it is taken from while the user enters nothing. */
  source: FieldView['source']
  /** Each of several people brings their own, so that one box cannot show it. */
  isEachTheirOwn: boolean
}

/** What a field of the CRM's own holds: as the user entered it, else as mapped, else as it begins. */
export function customValue(draft: Draft, destinationId: string, field: FieldView): CustomValue {
  const typed = draft.values[destinationId]?.[field.id]
  const found = (value: FieldValue) => shownAs(field, value)
  if (typed !== undefined) return { value: found(typed), source: null, isEachTheirOwn: false }
  const { source } = field
  const mapped = source === null ? '' : draftSource(draft, source)
  if (mapped === '') return { value: found(field.start), source: null, isEachTheirOwn: false }
  const isEachTheirOwn = field.of === 'person' && isOfPerson(source) && includedCount(draft) > 1
  return { value: isEachTheirOwn ? shownAs(field, '') : found(mapped), source, isEachTheirOwn }
}

const isOfPerson = (source: FieldView['source']): boolean => source?.startsWith('person-') ?? false

const includedCount = ({ people }: Draft): number => people.filter(({ included }) => included).length

/** A page names an option by its label; the browser's own box for a moment wants it in the user's own time. */
function shownAs(field: FieldView, value: FieldValue): FieldValue {
  const texts = typeof value === 'string' ? [value].filter(Boolean) : value
  if (field.type === 'choices') return texts.map((text) => optionId(field, text))
  const text = texts[0] ?? ''
  if (field.type === 'choice') return text === '' ? '' : optionId(field, text)
  return field.type === 'datetime' ? localMoment(text) : text
}

function optionId({ options }: FieldView, text: string): string {
  const wanted = text.trim().toLowerCase()
  const option =
    options.find(({ id }) => id === text) ?? options.find(({ label }) => label.toLowerCase() === wanted)
  return option?.id ?? text
}
