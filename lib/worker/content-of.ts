import type { Entry } from '../outbox/entry.ts'
import { sentId } from '../outbox/remainder.ts'

/** What of an entry its CRM's adapter is told. */
export function contentOf(entry: Entry) {
  const { lead, statusId, values, intent, provenance, done } = entry
  return { entryId: sentId(entry), lead, statusId, values, intent, provenance, done }
}
