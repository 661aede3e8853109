import type { Entry } from '../outbox/entry.ts'

/** What of an entry its CRM's adapter is told. */
export function contentOf({ id, lead, statusId, values, intent, provenance, done }: Entry) {
  return { entryId: id, lead, statusId, values, intent, provenance, done }
}
