import type { Lead } from './lead.ts'

/** What to call a lead: its first person, else its company, else an e-mail or phone; '' if it has nothing. */
export function leadName({ people, company }: Pick<Lead, 'people' | 'company'>): string {
  const contacts = [...people, company]
  const email = contacts.flatMap(({ emails }) => emails)[0]?.address
  const phone = contacts.flatMap(({ phones }) => phones)[0]?.number
  return people.find(({ name }) => name !== '')?.name || company.name || email || phone || ''
}
