import type { PageEvidence } from '../../evidence/evidence.ts'
import { isPointedAt } from '../pointed-at.ts'
import { isInTitle } from './judge-names.ts'
import type { Person } from './person.ts'

/** From here on a person is the one whom the page, or the user's gesture, is about. */
const MAIN = 3
/** More than all that a page can say for somebody. */
const POINTED = 100

/** The main person first, if there is one; the others in the order of the page. */
export function rankPeople(people: readonly Person[], page: Pick<PageEvidence, 'title'>): Person[] {
  const inOrder = [...people].sort((a, b) => firstIndex(a) - firstIndex(b))
  const [main] = inOrder
    .map((person) => ({ person, rank: rankOf(person, page.title) }))
    .sort((a, b) => b.rank - a.rank)
    .filter(({ rank }) => rank >= MAIN)
  if (main === undefined) return inOrder
  return [main.person, ...inOrder.filter((person) => person !== main.person)]
}

function rankOf({ names, contacts, titles }: Person, pageTitle: string): number {
  const pointed = [...names, ...contacts].filter(({ finding }) => isPointedAt(finding))
  // Of several whom the user marked, the first.
  if (pointed.length > 0) return POINTED + 1 / (1 + Math.min(...pointed.map(({ index }) => index)))
  let rank = 0
  if (names.some(({ finding }) => finding.source === 'structured' && finding.role === 'main')) rank += 4
  if (names.some((name) => isInTitle(name, pageTitle))) rank += 3
  if (names.every(({ finding }) => finding.role === 'author')) rank -= 2
  return rank + Math.min(2, contacts.length) * 0.5 + (titles.length > 0 ? 0.25 : 0)
}

const firstIndex = ({ names, contacts }: Person): number => {
  const placed = names.filter(({ finding }) => finding.path !== null)
  return Math.min(...(placed.length > 0 ? placed : [...names, ...contacts]).map(({ index }) => index))
}
