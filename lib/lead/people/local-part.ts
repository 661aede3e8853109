import { nameWords } from './person-name.ts'

/** The parts before the "@" that people of this name are given: "annode", "aode", "odea", "ann", "ode". */
export function localSpellings(name: string): string[] {
  const words = nameWords(name).map(withoutUmlauts)
  const [first = '', ...others] = words
  const last = others.at(-1) ?? ''
  if (first === '' || last === '') return []
  const rest = others.join('')
  const [initial = ''] = first
  const initials = words.slice(0, -1).map((word) => word[0])
  const built = [
    ...[first + rest, rest + first, first + last, last + first],
    ...[initial + last, initial + rest, last + initial, rest + initial, first + last[0]],
    ...[initials.join('') + last, last, rest].filter(({ length }) => length > 3),
    ...[first].filter(({ length }) => length > 2),
  ]
  return [...new Set(built)].filter(({ length }) => length > 1)
}

/** The form in which parts before the "@" are compared: letters only, one spelling of umlauts. */
export const plainLocalPart = (local: string): string =>
  nameWords(local.replace(/(?<!\d)\d+$/, ''))
    .map(withoutUmlauts)
    .join('')

/** "müller" may be written "mueller" or, its marks gone, "muller": all become the shortest. */
const withoutUmlauts = (word: string): string => word.replace(/(?<=[aou])e/g, '')
