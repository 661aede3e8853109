import { askWords, judgeMatches, judgeNames, matchPeople, namesOf, tallyOf } from './judge-people.ts'
import type { Labels, Truth } from './labels.ts'
import type { Prediction } from './predict.ts'
import { isSameName } from './same-words.ts'
import type { Hits, Score } from './score.ts'

/** How right the prediction is of a page whose truth is known. */
export function judgePage(truth: Truth, labels: Labels, prediction: Prediction): Score {
  const { people, organisation } = prediction
  const emails = valuesOf(prediction, 'emails')
  const allPhones = valuesOf(prediction, 'phones')
  const lines = [...truth.phones, ...truth.optional_phones]
  const isFax = (phone: string) => truth.faxes.includes(phone) && !lines.includes(phone)
  const phones = allPhones.filter((phone) => !isFax(phone))
  return {
    hits: {
      emails: judgeValues(emails, truth.emails, truth.optional_emails, truth.negatives.emails),
      phones: judgeValues(phones, truth.phones, truth.optional_phones, truth.negatives.phones),
      names: judgeNames(truth, people, labels.truth_complete),
    },
    tallies: {
      ...judgeMatches(matchPeople(truth, people)),
      organisation: tallyOf(askWords(organisation, truth.organisation, truth.alt_organisations)),
      mainPerson: tallyOf(askMainPerson(truth, labels, people)),
      quiet: tallyOf(hasLead(truth) ? [] : [isQuiet(truth, people, [...emails, ...allPhones])]),
    },
    faxesAsPhones: allPhones.filter(isFax).length,
  }
}

/** Of people and page together, each once. */
function valuesOf(prediction: Prediction, field: 'emails' | 'phones'): string[] {
  const values = [...prediction[field], ...prediction.people.flatMap((person) => person[field])]
  return [...new Set(values.map((value) => value.trim().toLowerCase()))]
}

/** Accepted ones count neither way. */
function judgeValues(
  found: readonly string[],
  wanted: readonly string[],
  accepted: readonly string[],
  traps: readonly string[],
): Hits {
  const real = [...new Set(wanted)]
  const wrong = found.filter((value) => !real.includes(value) && !accepted.includes(value))
  const right = real.filter((value) => found.includes(value)).length
  return {
    right,
    wrong: wrong.length,
    missed: real.length - right,
    traps: wrong.filter((value) => traps.includes(value)).length,
  }
}

/** Only a profile is a page about one person; who comes first elsewhere is nobody's mistake. */
function askMainPerson(truth: Truth, { kind }: Labels, people: Prediction['people']): boolean[] {
  const main = truth.people[0]
  if (kind !== 'profile' || main === undefined) return []
  return [isSameName(people[0]?.name ?? '', namesOf(main))]
}

const hasLead = ({ people, emails, phones }: Truth) => people.length + emails.length + phones.length > 0

function isQuiet(truth: Truth, people: Prediction['people'], values: readonly string[]): boolean {
  const accepted = [...truth.optional_emails, ...truth.optional_phones]
  return (
    people.every(({ name }) => isSameName(name, truth.optional_people)) &&
    values.every((value) => accepted.includes(value))
  )
}
