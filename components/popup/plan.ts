import { companyForPeople } from '../../lib/lead/company/company-for-people.ts'
import type { Draft } from '../../lib/lead/draft.ts'
import type { DestinationView } from '../../lib/messages/views.ts'
import type { CountStem, Say } from '../../lib/words/say.ts'
import { sayCount } from '../../lib/words/say-count.ts'
import { sayList } from '../../lib/words/say-list.ts'
import { isBlank } from './edit-people.ts'

type Noun = DestinationView['makes']['once'][number]

/** In the order in which they are told: the larger thing first. */
const nouns: readonly { noun: Noun; stem: CountStem }[] = [
  { noun: 'organization', stem: 'noun_organization' },
  { noun: 'person', stem: 'noun_person' },
  { noun: 'contact', stem: 'noun_contact' },
  { noun: 'lead', stem: 'noun_lead' },
]

/**
 * What a save will do at the destination, in a sentence; '' where there is nothing to tell. A company that is there is
 * not made again, unless the user wants it so.
 */
export function sayPlan(
  say: Say,
  draft: Draft,
  { id, crm, name, makes }: DestinationView,
  { isCompanyThere = false, isApart = false } = {},
): string {
  const people = draft.people.filter((person) => person.included && !isBlank(person)).length
  const decision = draft.decisions[id]
  if (decision?.kind === 'update') return say('plan_update', decision.match.name, name)
  if (decision?.kind === 'add') {
    return sayCount(say, 'plan_add', people, decision.match.company || decision.match.name, name)
  }
  if (crm === 'this-browser') return sayCount(say, isApart ? 'plan_list_apart' : 'plan_list', people)
  const hasCompany = companyForPeople(draft).name.value.trim() !== ''
  const isReused = isCompanyThere && decision?.kind !== 'create'
  const once = isApart ? Array.from({ length: people }, () => makes.once).flat() : makes.once
  const company = isReused ? [] : makes.company
  const made = countRecords({ ...makes, once, company }, people, hasCompany)
  const told = nouns.flatMap(({ noun, stem }) => {
    const count = made.filter((record) => record === noun).length
    return count === 0 ? [] : sayCount(say, stem, count)
  })
  return told.length === 0 ? '' : say('plan_makes', sayList(say, told), name)
}

/** Every record, by its noun. */
function countRecords(makes: DestinationView['makes'], people: number, hasCompany: boolean): Noun[] {
  if (people === 0 && !hasCompany) return []
  const ofPeople = people === 0 ? makes.nobody : Array.from({ length: people }, () => makes.person).flat()
  return [...makes.once, ...(hasCompany ? makes.company : []), ...ofPeople]
}
