import type { TruePerson, Truth } from './labels.ts'
import type { Prediction } from './predict.ts'
import { isMuchTheSame, isSameName } from './same-words.ts'
import type { Hits, Score, Tally } from './score.ts'

type FoundPerson = Prediction['people'][number]

/** A person of the truth and the one found for him. */
export interface Match {
  person: TruePerson
  found: FoundPerson
}

export const namesOf = ({ name, alt_names }: TruePerson): string[] => [name, ...alt_names]

/** Each person of the truth with the first of the found who has the name, and nobody twice. */
export function matchPeople(truth: Truth, found: readonly FoundPerson[]): Match[] {
  const left = [...found]
  return truth.people.flatMap((person) => {
    const match = left.find(({ name }) => isSameName(name, namesOf(person)))
    if (match === undefined) return []
    left.splice(left.indexOf(match), 1)
    return [{ person, found: match }]
  })
}

/** A person found twice is not somebody wrong, and where the truth is incomplete nobody is. */
export function judgeNames(truth: Truth, found: readonly FoundPerson[], isComplete: boolean): Hits {
  const known = [...truth.people.flatMap(namesOf), ...truth.optional_people]
  const strangers = found.filter(({ name }) => name !== '' && !isSameName(name, known))
  const wrong = isComplete ? strangers : []
  const right = matchPeople(truth, found).length
  return {
    right,
    wrong: wrong.length,
    missed: truth.people.length - right,
    traps: wrong.filter(({ name }) => isSameName(name, truth.negatives.people)).length,
  }
}

export const tallyOf = (answers: readonly boolean[]): Tally => ({
  right: answers.filter(Boolean).length,
  asked: answers.length,
})

/** What is asked of those people that were found, where the truth has the answer. */
export function judgeMatches(
  matches: readonly Match[],
): Pick<Score['tallies'], 'emailOfPerson' | 'phoneOfPerson' | 'title' | 'company'> {
  const ask = (answersOf: (match: Match) => boolean[]) => tallyOf(matches.flatMap(answersOf))
  return {
    emailOfPerson: ask(({ person, found }) => {
      const emails = found.emails.map((email) => email.toLowerCase())
      return person.emails.map((email) => emails.includes(email))
    }),
    phoneOfPerson: ask(({ person, found }) =>
      person.ext === '' ? person.phones.map((phone) => found.phones.includes(phone)) : [],
    ),
    title: ask(({ person, found }) => askWords(found.title, person.title, person.alt_titles)),
    company: ask(({ person, found }) => askWords(found.company, person.company, person.alt_companies)),
  }
}

/** One answer, or none where the truth does not tell. */
export const askWords = (found: string, truth: string, others: readonly string[]): boolean[] =>
  truth === '' ? [] : [isMuchTheSame(found, [truth, ...others])]
