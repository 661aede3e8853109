import { Hono } from 'hono'
import { z } from 'zod'
import { pickFields } from './pick-fields.ts'
import { readBody } from './read-body.ts'
import { renderContact } from './render.ts'
import type { CloseContact, CloseState } from './state.ts'

/** Contacts by e-mail or phone, the part of Advanced Filtering that finds who is there already. */
type Query =
  | { type: 'and' | 'or'; queries: Query[] }
  | { type: 'object_type'; object_type: 'contact' }
  | {
      type: 'has_related'
      this_object_type: 'contact'
      related_object_type: 'contact_email' | 'contact_phone'
      related_query: Condition
    }

type Condition = z.infer<typeof conditionSchema>

const conditionSchema = z.object({
  type: z.literal('field_condition'),
  field: z.object({
    type: z.literal('regular_field'),
    object_type: z.enum(['contact_email', 'contact_phone']),
    field_name: z.enum(['email', 'phone']),
  }),
  condition: z.object({ type: z.literal('text'), mode: z.literal('exact_value'), value: z.string() }),
})

const querySchema: z.ZodType<Query> = z.lazy(() =>
  z.union([
    z.object({ type: z.enum(['and', 'or']), queries: z.array(querySchema) }),
    z.object({ type: z.literal('object_type'), object_type: z.literal('contact') }),
    z.object({
      type: z.literal('has_related'),
      this_object_type: z.literal('contact'),
      related_object_type: z.enum(['contact_email', 'contact_phone']),
      related_query: conditionSchema,
    }),
  ]),
)

const searchSchema = z.object({
  query: querySchema,
  _fields: z.object({ contact: z.array(z.string()) }).optional(),
  _limit: z.number().int().max(200).default(100),
})

/** New contacts are found only once the index has caught up. */
export function searchRoutes(state: CloseState): Hono {
  return new Hono()
    .post('/data/search/', async (context) => {
      const read = await readBody(context, searchSchema)
      if ('response' in read) return read.response
      const { query, _fields, _limit } = read.body
      const indexedUntil = state.settings.now() - state.settings.searchLagMs
      const fields = ['id', ...(_fields?.contact ?? [])].join(',')
      const data = state.contacts
        .filter((contact) => Date.parse(contact.date_created) <= indexedUntil && matches(contact, query))
        .slice(0, _limit)
        .map((contact) => ({ __object_type: 'contact', ...pickFields(renderContact(contact), fields) }))
      return context.json({ data, cursor: null })
    })
    .all('/data/search/', (context) => context.json({ error: 'Method not allowed.' }, 405))
}

function matches(contact: CloseContact, query: Query): boolean {
  switch (query.type) {
    case 'and':
      return query.queries.every((part) => matches(contact, part))
    case 'or':
      return query.queries.some((part) => matches(contact, part))
    case 'object_type':
      return true
    case 'has_related': {
      const wanted = query.related_query.condition.value.toLowerCase()
      return query.related_object_type === 'contact_email'
        ? contact.emails.some(({ email }) => email.toLowerCase() === wanted)
        : contact.phones.some(({ phone }) => phone === wanted)
    }
  }
}
