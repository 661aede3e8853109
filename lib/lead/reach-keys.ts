import { stripLegalForm } from '../evidence/companies/legal-form.ts'
import { foldText } from '../evidence/fold-text.ts'
import type { Lead } from './lead.ts'
import { bareAddress } from './same-value.ts'

/** By what a stored lead can be found again: its people's e-mails, phones, profiles and names, and its company. */
export function reachKeys({ people, company }: Pick<Lead, 'people' | 'company'>): string[] {
  const keys = [
    ...[...people, company].flatMap(({ emails, phones }) => [
      ...emails.map(({ address }) => `email:${address.toLowerCase()}`),
      ...phones.map(({ number }) => `phone:${number}`),
    ]),
    ...people.flatMap(({ profiles }) => profiles.map((profile) => `profile:${bareAddress(profile)}`)),
    ...people.map(({ name }) => keyOf('name', name)),
    keyOf('company', stripLegalForm(company.name)),
  ]
  return [...new Set(keys.filter((key) => !key.endsWith(':')))]
}

const keyOf = (kind: string, text: string): string =>
  `${kind}:${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`
