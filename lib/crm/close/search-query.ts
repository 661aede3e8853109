/**
 * Queries of Close's Advanced Filtering (`POST /data/search/`). The index holds e-mails in small letters; it follows a
 * change after a minute at most, so that what was made just now may not be found.
 */

export interface SearchQuery {
  type: string
  [key: string]: unknown
}

/** A page of an answer is read and no further one: who has more namesakes is not to be told apart by name. */
const mostResults = 50

const contactFields = ['id', 'lead_id', 'name', 'emails', 'phones', 'urls']
const leadFields = ['id', 'name', 'url']

export const contactSearch = (conditions: readonly SearchQuery[]) =>
  search('contact', conditions, contactFields)

export const leadSearch = (conditions: readonly SearchQuery[]) => search('lead', conditions, leadFields)

/** With the day each was made, of which it is not documented that a search gives it: a look-up does not depend on it. */
export const datedContactSearch = (conditions: readonly SearchQuery[]) =>
  search('contact', conditions, [...contactFields, 'date_created'])

export const datedLeadSearch = (conditions: readonly SearchQuery[]) =>
  search('lead', conditions, [...leadFields, 'date_created'])

function search(
  objectType: 'lead' | 'contact',
  conditions: readonly SearchQuery[],
  fields: readonly string[],
) {
  return {
    query: {
      type: 'and',
      queries: [
        { type: 'object_type', object_type: objectType },
        { type: 'or', queries: conditions },
      ],
    },
    _fields: { [objectType]: fields },
    _limit: mostResults,
  }
}

export const contactWithEmail = (address: string): SearchQuery =>
  related(
    'contact',
    'contact_email',
    condition('contact_email', 'email', 'exact_value', address.toLowerCase()),
  )

export const contactWithPhone = (number: string): SearchQuery =>
  related('contact', 'contact_phone', condition('contact_phone', 'phone', 'exact_value', number))

export const leadNamed = (name: string): SearchQuery => condition('lead', 'name', 'phrase', name)

export const leadWithUrl = (site: string): SearchQuery => condition('lead', 'url', 'phrase', site)

export const leadWithContactNamed = (name: string): SearchQuery =>
  related('lead', 'contact', condition('contact', 'name', 'phrase', name))

function condition(objectType: string, fieldName: string, mode: string, value: string): SearchQuery {
  return {
    type: 'field_condition',
    field: { type: 'regular_field', object_type: objectType, field_name: fieldName },
    condition: { type: 'text', mode, value },
  }
}

function related(objectType: string, relatedType: string, query: SearchQuery): SearchQuery {
  return {
    type: 'has_related',
    this_object_type: objectType,
    related_object_type: relatedType,
    related_query: query,
  }
}
