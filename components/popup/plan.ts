import { companyForPeople } from '../../lib/lead/company/company-for-people.ts'
import type { Draft } from '../../lib/lead/draft.ts'
import type { DestinationView } from '../../lib/messages/views.ts'
import type { Say, WordKey } from '../../lib/words/say.ts'
import { sayCount } from '../shared/say-count.ts'
import { sayList } from '../shared/say-list.ts'
import { isBlank } from './edit-people.ts'

type Noun = DestinationView['makes']['once'][number]

/** In the order in which they are told: the larger thing first. */
const nouns: readonly { noun: Noun; one: WordKey; many: WordKey }[] = [
  { noun: 'organization', one: 'noun_organization_one', many: 'noun_organization' },
  { noun: 'person', one: 'noun_person_one', many: 'noun_person' },
  { noun: 'contact', one: 'noun_contact_one', many: 'noun_contact' },
  { noun: 'lead', one: 'noun_lead_one', many: 'noun_lead' },
]

/**
 * What a save will do at the destination, in a sentence; '' where there is nothing to tell. A company that is there is
 * not made again, unless the user wants it so.
 */
export function sayPlan(
  say: Say,
  draft: Draft,
  { id, name, makes }: DestinationView,
  { isCompanyThere = false, isApart = false } = {},
): string {
  const people = draft.people.filter((person) => person.included && !isBlank(person)).length
  const decision = draft.decisions[id]
  if (decision?.kind === 'update') return say('plan_update', decision.match.name, name)
  if (decision?.kind === 'add') {
    const added = sayCount(say, 'noun_person_one', 'noun_person', people)
    return say('plan_add', added, decision.match.company || decision.match.name, name)
  }
  const hasCompany = companyForPeople(draft).name.value.trim() !== ''
  const isReused = isCompanyThere && decision?.kind !== 'create'
  const once = isApart ? Array.from({ length: people }, () => makes.once).flat() : makes.once
  const company = isReused ? [] : makes.company
  const made = countRecords({ ...makes, once, company }, people, hasCompany)
  const told = nouns.flatMap(({ noun, one, many }) => {
    const count = made.filter((record) => record === noun).length
    return count === 0 ? [] : sayCount(say, one, many, count)
  })
  return told.length === 0 ? '' : say('plan_makes', sayList(told), name)
}

/** Every record, by its noun. */
function countRecords(makes: DestinationView['makes'], people: number, hasCompany: boolean): Noun[] {
  if (people === 0 && !hasCompany) return []
  const ofPeople = people === 0 ? makes.nobody : Array.from({ length: people }, () => makes.person).flat()
  return [...makes.once, ...(hasCompany ? makes.company : []), ...ofPeople]
}
