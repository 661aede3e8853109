import { readWords } from './read-words.ts'

/** What marked words look like. `several`: more than one value of a lead, `note`: none. */
export type SelectionLook = 'name' | 'title' | 'email' | 'phone' | 'company' | 'address' | 'several' | 'note'

/** As what marked words would be added to a lead, by what they look like on a page of that country. */
export function kindOfSelection(text: string, country: string | null): SelectionLook {
  const words = readWords(text.trim(), country, () => '')
  if (words === null) return 'note'
  const { people, company } = words
  const owners = [...people, company]
  const found: [SelectionLook, { value: string }[]][] = [
    ['name', people.map(({ name }) => name)],
    ['title', people.map(({ title }) => title)],
    ['email', owners.flatMap(({ emails }) => emails)],
    ['phone', owners.flatMap(({ phones }) => phones)],
    ['company', [company.name, ...people.map((person) => person.company)]],
    ['address', [company.address]],
  ]
  const looks = found.flatMap(([look, values]) => values.filter(({ value }) => value !== '').map(() => look))
  const [first = 'note', ...others] = looks
  return others.length > 0 ? 'several' : first
}
