import type { MessageAnswer, MessageRequest } from '../messages/contract.ts'
import type { ListRow } from '../messages/views.ts'
import type { KeptLead } from '../storage/kept-lead.ts'
import type { World } from './world.ts'

/** A page of the built-in list, one row a lead: its first person, its company and how to reach them. */
export async function listPage(
  world: World,
  query: MessageRequest<'list.page'>,
): Promise<MessageAnswer<'list.page'>> {
  const { leads, next, total } = await world.leads.page(query)
  return { rows: leads.map(listRow), next, total }
}

function listRow({ id, savedAt, statusId, lead }: KeptLead): ListRow {
  const { people, company, page } = lead
  const reached = [...people, company]
  return {
    id,
    savedAt,
    statusId,
    name: people
      .map((person) => person.name)
      .filter(Boolean)
      .join(', '),
    title: people[0]?.title ?? '',
    company: company.name,
    emails: reached.flatMap((one) => one.emails.map((email) => email.address)),
    phones: reached.flatMap((one) => one.phones.map(dialled)),
    website: company.website,
    address: company.address,
    note: lead.note,
    pageUrl: page.url,
    pageTitle: page.title,
  }
}

function dialled({ number, extension }: { number: string; extension: string }): string {
  return extension === '' ? number : `${number} ext. ${extension}`
}
