import type { Lead } from '../lead/lead.ts'
import type { MessageAnswer, MessageRequest } from '../messages/contract.ts'
import type { ListRow } from '../messages/list-views.ts'
import type { KeptLead } from '../storage/kept-lead.ts'
import type { World } from './world.ts'

/** A page of the built-in list, one row a lead: its people, its company and how to reach each of them. */
export async function listPage(
  world: World,
  query: MessageRequest<'list.page'>,
): Promise<MessageAnswer<'list.page'>> {
  const { leads, next, total } = await world.leads.page(query)
  return { rows: leads.map(listRow), next, total }
}

function listRow({ id, savedAt, statusId, lead }: KeptLead): ListRow {
  const { people, company, page } = lead
  return {
    id,
    savedAt,
    statusId,
    people: people.map((person) => ({ name: person.name, title: person.title, ...reachedBy(person) })),
    company: company.name,
    companyEmails: reachedBy(company).emails,
    companyPhones: reachedBy(company).phones,
    website: company.website,
    address: company.address,
    note: lead.note,
    pageUrl: page.url,
    pageTitle: page.title,
  }
}

function reachedBy({ emails, phones }: Pick<Lead['company'], 'emails' | 'phones'>) {
  return { emails: emails.map(({ address }) => address), phones: phones.map(dialled) }
}

function dialled({ number, extension }: { number: string; extension: string }): string {
  return extension === '' ? number : `${number} ext. ${extension}`
}
