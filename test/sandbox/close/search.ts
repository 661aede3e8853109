import { Hono } from 'hono'
import { pickFields } from './pick-fields.ts'
import { readBody } from './read-body.ts'
import { renderContact, renderLead } from './render.ts'
import { type Query, type Searched, searchSchema } from './search-query.ts'
import type { CloseContact, CloseLead, CloseState } from './state.ts'

/** Something that a query can be about: the values of its fields, and what belongs to it. */
interface Item {
  texts: Readonly<Record<string, string>>
  related: Partial<Record<Searched, Item[]>>
}

/** New leads and contacts are found only once the index has caught up. */
export function searchRoutes(state: CloseState): Hono {
  return new Hono()
    .post('/data/search/', async (context) => {
      const read = await readBody(context, searchSchema)
      if ('response' in read) return read.response
      const { query, _fields, _limit } = read.body
      const [{ object_type }, wanted] = query.queries
      const fields = ['id', ...(_fields?.[object_type] ?? [])].join(',')
      const data = (object_type === 'lead' ? indexedLeads(state) : indexedContacts(state))
        .filter(({ item }) => matches(item, wanted))
        .slice(0, _limit)
        .map(({ rendered }) => ({ __object_type: object_type, ...pickFields(rendered, fields) }))
      return context.json({ data, cursor: null })
    })
    .all('/data/search/', (context) => context.json({ error: 'Method not allowed.' }, 405))
}

const isIndexed =
  ({ settings }: CloseState) =>
  ({ date_created }: { date_created: string }): boolean =>
    Date.parse(date_created) <= settings.now() - settings.searchLagMs

const indexedLeads = (state: CloseState) =>
  state.leads
    .filter(isIndexed(state))
    .map((lead) => ({ item: leadItem(state, lead), rendered: renderLead(state, lead) }))

const indexedContacts = (state: CloseState) =>
  state.contacts
    .filter(isIndexed(state))
    .map((contact) => ({ item: contactItem(contact), rendered: renderContact(contact) }))

function leadItem(state: CloseState, lead: CloseLead): Item {
  const contacts = state.contacts.filter(({ lead_id }) => lead_id === lead.id).filter(isIndexed(state))
  return {
    texts: { name: lead.name ?? '', url: lead.url ?? '', description: lead.description ?? '' },
    related: { contact: contacts.map(contactItem) },
  }
}

function contactItem({ name, title, emails, phones }: CloseContact): Item {
  return {
    texts: { name: name ?? '', title: title ?? '' },
    related: {
      contact_email: emails.map(({ email }) => ({ texts: { email }, related: {} })),
      contact_phone: phones.map(({ phone }) => ({ texts: { phone }, related: {} })),
    },
  }
}

function matches(item: Item, query: Query): boolean {
  switch (query.type) {
    case 'and':
      return query.queries.every((part) => matches(item, part))
    case 'or':
      return query.queries.some((part) => matches(item, part))
    case 'object_type':
      return true
    case 'has_related':
      return (item.related[query.related_object_type] ?? []).some((one) => matches(one, query.related_query))
    case 'field_condition':
      return hasText(item.texts[query.field.field_name] ?? '', query.condition)
  }
}

/** Words are compared without regard to capitals and to what stands between them. */
function hasText(text: string, { mode, value }: { mode: string; value: string }): boolean {
  if (mode === 'exact_value') return text.toLowerCase() === value.toLowerCase()
  const [has, wanted] = [wordsOf(text), wordsOf(value)]
  if (mode === 'full_words') return wanted.every((word) => has.includes(word))
  return ` ${has.join(' ')} `.includes(` ${wanted.join(' ')} `)
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
