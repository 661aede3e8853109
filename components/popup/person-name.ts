import type { DraftPerson } from '../../lib/lead/draft.ts'
import type { Say } from '../../lib/words/say.ts'
import { isBlank } from './edit-people.ts'

/** What to call a person of the form: by name, else by what is known of them. */
export function sayPerson(say: Say, person: DraftPerson): string {
  const known = person.name.value || person.emails[0]?.value || person.phones[0]?.value
  return known || say(isBlank(person) ? 'person_new' : 'person_unnamed')
}
