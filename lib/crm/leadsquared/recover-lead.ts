import type { RecoverOutcome, Recovery } from '../contract.ts'
import { firstFree } from './first-free.ts'
import { fittingLeads } from './fitting-leads.ts'
import { newLeads } from './lead-body.ts'
import { hasReach, questionsAbout } from './lead-questions.ts'
import type { LeadSquaredCredentials } from './leadsquared-call.ts'
import { lookAt } from './look-at.ts'
import { newAttributes } from './new-attributes.ts'
import { nothingFound } from './nothing-found.ts'
import { seenLeadsSchema } from './seen-lead.ts'

/**
 * Looks whether the lead of one of the people was made. By e-mail or phone it is found; one that shares them and is
 * somebody's is not ours, and making ours is then refused. Of one with nothing but a name no look shows that it is not
 * there.
 */
export async function recoverLead(
  recovery: Recovery<LeadSquaredCredentials>,
  key: string,
): Promise<RecoverOutcome> {
  const one = newLeads(recovery.lead).find((lead) => lead.key === key)
  if (one === undefined) return { kind: 'unclear' }
  const sent = newAttributes(recovery, one)
  let at: number | null = null
  for (const request of questionsAbout(sent, recovery)) {
    const seen = await lookAt(recovery, request, seenLeadsSchema)
    if (seen.kind !== 'seen') return seen
    at ??= seen.at
    const ids = fittingLeads(seen.shown, sent, recovery).map(({ ProspectID }) => ProspectID)
    const id = await firstFree(recovery, ids)
    if (id !== null) return { kind: 'made', id }
  }
  if (at === null) return { kind: 'unclear' }
  return nothingFound(recovery, at, hasReach(sent) ? 'absent' : 'unclear')
}
