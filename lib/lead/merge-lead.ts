import type { Lead, LeadPerson } from './lead.ts'
import { isSameAddress, isSamePhone, isSameText } from './same-value.ts'

/** A stored lead that has grown since, with what its own draft says now: the draft's words count, nothing is taken away. */
export function mergeLead(known: Lead, next: Lead): Lead {
  const others = known.people.filter(({ key }) => next.people.every((person) => person.key !== key))
  const people = next.people.map((person) => {
    const before = known.people.find(({ key }) => key === person.key)
    return before === undefined
      ? person
      : { ...person, ...mergeReach(before, person), profiles: profiles(before, person) }
  })
  return {
    ...next,
    people: [...people, ...others],
    company: {
      ...mergeReach(known.company, next.company),
      name: next.company.name || known.company.name,
      website: next.company.website || known.company.website,
      address: next.company.address || known.company.address,
    },
    note: mergeNote(known.note, next.note),
  }
}

type Reach = Pick<LeadPerson, 'emails' | 'phones'>

function mergeReach(before: Reach, next: Reach): Reach {
  const emails = before.emails.filter(
    (one) => !next.emails.some((two) => isSameText(one.address, two.address)),
  )
  const phones = before.phones.filter(
    (one) => !next.phones.some((two) => isSamePhone(one.number, two.number)),
  )
  return { emails: [...next.emails, ...emails], phones: [...next.phones, ...phones] }
}

function profiles(before: LeadPerson, next: LeadPerson): string[] {
  const kept = before.profiles.filter((one) => !next.profiles.some((two) => isSameAddress(one, two)))
  return [...next.profiles, ...kept]
}

function mergeNote(known: string, next: string): string {
  if (known.includes(next)) return known
  return next.includes(known) ? next : `${known}\n${next}`
}
