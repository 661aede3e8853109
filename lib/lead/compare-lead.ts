import { isSameName } from './company/same-organisation.ts'
import type { Change } from './intent.ts'
import { isTicked } from './is-ticked.ts'
import type { Lead, LeadPerson } from './lead.ts'
import type { Held, HeldField, Match } from './match.ts'
import { isSameAddress, isSamePhone, isSameText } from './same-value.ts'

/**
 * What an update of a matched record could change, value by value: e-mails, phones and profiles that it has not got,
 * empty places that the lead fills, and values that differ. What the lead does not know is never taken away.
 */
export function compareLead({ people, company }: Lead, { held, personKey, verdict }: Match): Change[] {
  const person = verdict === 'company' ? undefined : personOf(people, personKey)
  const owner = person ?? company
  return [
    ...single('name', person?.name, held.name, isSameText),
    ...single('title', person?.title, held.title, isSameText),
    ...owner.emails.flatMap(({ address, type }) => listed('emails', address, held, isSameText, type)),
    ...owner.phones.flatMap(({ number, type }) => listed('phones', number, held, isSamePhone, type)),
    ...(person?.profiles ?? []).flatMap((profile) => listed('profiles', profile, held, isSameAddress)),
    ...single('company', company.name, held.company, isSameName),
    ...single('website', company.website, held.website, isSameAddress),
    ...single('address', company.address, held.address, isSameText),
  ]
}

/** Those changes that are to be made: as the user ticked, else all by which nothing is lost. */
export function tickedChanges(
  changes: readonly Change[],
  ticks: Readonly<Record<string, boolean>>,
): Change[] {
  return changes.filter((change) => isTicked(change, ticks))
}

function personOf(people: readonly LeadPerson[], key: string | null): LeadPerson | undefined {
  return people.find((person) => person.key === key) ?? people[0]
}

type IsSame = (left: string, right: string) => boolean

function single(
  field: HeldField,
  next: string | undefined,
  now: string | undefined,
  isSame: IsSame,
): Change[] {
  if (next === undefined || next === '' || now === undefined || isSame(now, next)) return []
  return [{ id: `${field}:${next}`, field, now, next, kind: now.trim() === '' ? 'add' : 'replace' }]
}

function listed(
  field: 'emails' | 'phones' | 'profiles',
  next: string,
  held: Held,
  isSame: IsSame,
  type?: Change['type'],
): Change[] {
  const known = held[field]
  if (known === undefined || known.some((value) => isSame(value, next))) return []
  return [{ id: `${field}:${next}`, field, now: '', next, kind: 'add', ...(type && { type }) }]
}
