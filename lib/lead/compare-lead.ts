import { foldText } from '../evidence/fold-text.ts'
import { isSameName } from './company/same-organisation.ts'
import type { Change } from './intent.ts'
import type { Lead, LeadPerson } from './lead.ts'
import type { Held, HeldField, Match } from './match.ts'

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
  return changes.filter(({ id, kind }) => ticks[id] ?? kind === 'add')
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

export const isSameText: IsSame = (left, right) => folded(left) === folded(right)

const folded = (text: string): string => foldText(text).replace(/\s+/g, ' ').trim()

/** CRMs keep phones with and without their country: the shorter one's digits must end the longer's. */
export function isSamePhone(left: string, right: string): boolean {
  const [short = '', long = ''] = [left, right].map(digitsOf).sort((a, b) => a.length - b.length)
  return short.length >= 7 ? long.endsWith(short) : short !== '' && short === long
}

/** A trunk 0 is no part of the number that follows a country's code. */
const digitsOf = (phone: string): string => phone.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^0+/, '')

/** Web addresses of one place, whatever their scheme, `www` or closing slash. */
export function isSameAddress(left: string, right: string): boolean {
  return left !== '' && bareAddress(left) === bareAddress(right)
}

/** A web address without what does not tell places apart. */
export function bareAddress(address: string): string {
  const url = URL.parse(address) ?? URL.parse(`https://${address}`)
  if (url === null) return address.toLowerCase()
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}`.toLowerCase()
}
