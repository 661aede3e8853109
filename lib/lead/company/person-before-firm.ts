import { hasLegalForm } from '../../evidence/companies/legal-form.ts'
import { isGivenName } from '../people/first-names.ts'

const CONTACT =
  /^(?:contact(?: person)?|kontakt(?:person)?|ansprechpartner(?:in)?|contacto|contatto|contato|attn\.?)\s{1,2}/i
/** Titles that are no part of a firm's name. */
const TITLE = /^(?:CEO|CFO|COO|CTO|CMO|CIO|Geschäftsführer(?:in)?|Inhaber(?:in)?|Founder|Owner|Gérante?)$/

/** The firm alone where its line begins with a person: "Quay GmbH" of "Ann Ode CEO Quay GmbH"; "Anna Müller GmbH" stays. */
export function withoutPersonBefore(name: string): string {
  const bare = name.replace(CONTACT, '')
  const [given = '', family = '', ...rest] = bare.split(' ')
  if (!isGivenName(given) || !/^\p{Lu}/u.test(family)) return name
  const isTitled = TITLE.test(rest[0] ?? '')
  if (!isTitled && bare === name) return name
  const firm = rest.slice(isTitled ? 1 : 0).join(' ')
  return hasLegalForm(firm) ? firm : name
}
