import type { Lead, LeadPerson } from '../../lead/lead.ts'
import type { SentValue } from '../field.ts'
import {
  type CloseEmail,
  type ClosePhone,
  type CloseUrl,
  closeEmail,
  closePhone,
  closeUrl,
} from './contact-ways.ts'
import { type CustomValues, customValues } from './custom-values.ts'
import { withoutEmpty } from './without-empty.ts'

/** A contact as Close takes it, nested in a lead or alone. */
export interface CloseContactBody extends CustomValues {
  name?: string
  title?: string
  emails?: CloseEmail[]
  phones?: ClosePhone[]
  urls?: CloseUrl[]
}

export function personContact(
  { name, title, emails, phones, profiles }: LeadPerson,
  values: readonly SentValue[] = [],
): CloseContactBody {
  return {
    ...withoutEmpty({
      name,
      title,
      emails: emails.map(({ address, type }) => closeEmail(address, type)),
      phones: phones.map(({ number, type }) => closePhone(number, type)),
      urls: profiles.map(closeUrl),
    }),
    ...customValues(values),
  }
}

/** What is known already and need not be said again. */
export interface KnownWays {
  hasEmail: (address: string) => boolean
  hasPhone: (number: string) => boolean
}

/**
 * A lead of Close has no e-mail or phone of its own: what belongs to no person goes on a contact for the company.
 * Empty where nothing is left for it.
 */
export function companyContact(
  { company }: Pick<Lead, 'company'>,
  { hasEmail, hasPhone }: KnownWays,
  values: readonly SentValue[] = [],
): CloseContactBody {
  const emails = company.emails.filter(({ address }) => !hasEmail(address))
  const phones = company.phones.filter(({ number }) => !hasPhone(number))
  if (emails.length === 0 && phones.length === 0) return {}
  return {
    ...withoutEmpty({
      name: company.name,
      emails: emails.map(({ address, type }) => closeEmail(address, type)),
      phones: phones.map(({ number, type }) => closePhone(number, type)),
    }),
    ...customValues(values),
  }
}

export const isEmptyContact = (body: CloseContactBody): boolean => Object.keys(body).length === 0
