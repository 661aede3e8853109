import { isSameText } from '../../lead/same-value.ts'
import type { Setback } from '../setback.ts'
import type { CloseLeadBody } from './lead-body.ts'
import type { Candidate } from './leads-in-log.ts'
import { leadLikeness } from './likeness.ts'
import { isSince, type Look } from './lost-write.ts'
import { readLead } from './read-record.ts'

/** What became of comparing leads with what was sent. */
export interface Compared {
  /** The first that is what was sent. */
  same: string | null
  /** The first that may be, changed by somebody. */
  alike: string | null
  /** Nothing stands against any other's being it. */
  isCertain: boolean
}

/** Each costs a request. */
const mostReads = 20

const fields = ['id', 'name', 'url', 'addresses', 'contacts', 'date_created']

/** Reads the candidates one by one, as a search can lag and a read by the id does not, up to the one that is it. */
export async function findSentLead(
  look: Look,
  sent: CloseLeadBody,
  candidates: readonly Candidate[],
): Promise<Compared | { setback: Setback }> {
  const compared: Compared = { same: null, alike: null, isCertain: true }
  let reads = 0
  for (const { leadId, nameThen } of candidates) {
    if (await look.isTaken(leadId)) continue
    if (reads === mostReads) return { ...compared, isCertain: false }
    reads += 1
    const read = await readLead(look, leadId, fields)
    if ('setback' in read) {
      if (read.setback.kind !== 'refused') return read
      // Somebody deleted it, or merged it into another: it may have been this one.
      if (nameThen === null || isSameText(nameThen, sent.name ?? '')) compared.isCertain = false
      continue
    }
    if (!look.isThere && !isSince(read.found.date_created, look)) continue
    const likeness = leadLikeness(sent, read.found, nameThen ?? '')
    if (likeness === 'same') return { ...compared, same: leadId }
    if (likeness === 'alike') compared.alike ??= leadId
  }
  return compared
}
