import type { RecoverOutcome } from '../contract.ts'
import { findSentLead } from './find-sent-lead.ts'
import { closeLeadBody } from './lead-body.ts'
import { leadsBySearch } from './leads-by-search.ts'
import { leadsInLog } from './leads-in-log.ts'
import { type Look, waitToSeeMs } from './lost-write.ts'

/** Close advises to look through the last five minutes of its log again: an event may show after later ones. */
const logLagMs = 5 * 60_000

/**
 * Looks for a new lead whose answer was lost. The log alone can tell that it is not there. A search goes after it, for a
 * lead that another user of the account made in between or that the log does not show.
 */
export async function recoverLead(look: Look): Promise<RecoverOutcome> {
  const sent = closeLeadBody(look.lead, look.statusId, look.values)
  const log = await leadsInLog(look)
  if ('setback' in log) return log.setback
  const logged = await findSentLead(look, sent, log.candidates)
  if ('setback' in logged) return logged.setback
  if (logged.same !== null) return { kind: 'made', id: logged.same }
  const waitMs = waitToSeeMs(look, log.at, logLagMs)
  if (waitMs > 0 && log.isAll && !look.isThere) return { kind: 'early', waitMs }

  const search = await leadsBySearch(look, sent)
  if ('setback' in search) return search.setback
  const compared = new Set(log.candidates.map(({ leadId }) => leadId))
  const others = search.candidates.filter(({ leadId }) => !compared.has(leadId))
  const found = await findSentLead(look, sent, others)
  if ('setback' in found) return found.setback
  if (found.same !== null) return { kind: 'made', id: found.same }
  const alike = logged.alike ?? found.alike
  if (look.isThere) return alike === null ? { kind: 'absent' } : { kind: 'made', id: alike }
  if (waitMs > 0) return { kind: 'early', waitMs }
  const isCertain = log.isAll && logged.isCertain && found.isCertain && alike === null
  return { kind: isCertain ? 'absent' : 'unclear' }
}
