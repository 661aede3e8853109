import { z } from 'zod'

/** The part of Advanced Filtering that finds who is there already. A condition names a field of what is filtered. */

const fieldNames = {
  lead: ['name', 'url', 'description'],
  contact: ['name', 'title'],
  contact_email: ['email'],
  contact_phone: ['phone'],
} as const

export type Searched = keyof typeof fieldNames

const relatedTypes: Readonly<Record<Searched, readonly Searched[]>> = {
  lead: ['contact'],
  contact: ['contact_email', 'contact_phone'],
  contact_email: [],
  contact_phone: [],
}

export type Query =
  | { type: 'and' | 'or'; queries: Query[] }
  | { type: 'object_type'; object_type: Searched }
  | { type: 'has_related'; this_object_type: Searched; related_object_type: Searched; related_query: Query }
  | z.infer<typeof conditionSchema>

const searchedSchema = z.enum(['lead', 'contact', 'contact_email', 'contact_phone'])

const conditionSchema = z.object({
  type: z.literal('field_condition'),
  field: z
    .object({ type: z.literal('regular_field'), object_type: searchedSchema, field_name: z.string() })
    .refine(
      ({ object_type, field_name }) => fieldNames[object_type].some((name) => name === field_name),
      'Unknown field.',
    ),
  condition: z.object({
    type: z.literal('text'),
    mode: z.enum(['exact_value', 'phrase', 'full_words']),
    value: z.string().min(1),
  }),
})

const querySchema: z.ZodType<Query> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('and'), queries: z.array(querySchema) }),
    z.object({ type: z.literal('or'), queries: z.array(querySchema).min(1) }),
    z.object({ type: z.literal('object_type'), object_type: z.enum(['lead', 'contact']) }),
    z
      .object({
        type: z.literal('has_related'),
        this_object_type: searchedSchema,
        related_object_type: searchedSchema,
        related_query: querySchema,
      })
      .refine(
        (query) => relatedTypes[query.this_object_type].includes(query.related_object_type),
        'Unknown relation.',
      ),
    conditionSchema,
  ]),
)

export const searchSchema = z
  .object({
    query: z.object({
      type: z.literal('and'),
      queries: z.tuple([
        z.object({ type: z.literal('object_type'), object_type: z.enum(['lead', 'contact']) }),
        querySchema,
      ]),
    }),
    _fields: z.partialRecord(z.enum(['lead', 'contact']), z.array(z.string())).optional(),
    _limit: z.number().int().min(1).max(200).default(100),
  })
  .refine(
    ({ query }) => isAbout(query.queries[0].object_type, query.queries[1]),
    'A field must be of the objects that are filtered.',
  )

/** Whether every part of a query is about the kind of thing that is looked through there. */
function isAbout(searched: Searched, query: Query): boolean {
  switch (query.type) {
    case 'and':
    case 'or':
      return query.queries.every((part) => isAbout(searched, part))
    case 'object_type':
      return query.object_type === searched
    case 'has_related':
      return query.this_object_type === searched && isAbout(query.related_object_type, query.related_query)
    case 'field_condition':
      return query.field.object_type === searched
  }
}
