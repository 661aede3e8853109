import { close } from '../../../lib/crm/close/close.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import type { Match } from '../../../lib/lead/match.ts'
import { closeKey } from '../../sandbox/close/state.ts'
import { createBench } from '../bench.ts'
import { inventLead } from '../invented-lead.ts'

export const credentials = { apiKey: closeKey }
export const statusId = 'stat_Qualified'

/** A Close that has these leads, by deliveries of ours, and ways to ask it. */
export async function benchWithLeads(...leads: Lead[]) {
  const bench = createBench()
  for (const lead of leads) await bench.deliver(close, credentials, { lead, statusId })
  await bench.connect(close, credentials)
  bench.reports.length = 0
  return Object.assign(bench, {
    async find(lead: Lead): Promise<Match[]> {
      const outcome = await bench.match(close, credentials, lead)
      if (outcome.kind !== 'matched') throw new Error(`Close did not answer: ${JSON.stringify(outcome)}`)
      return outcome.matches
    },
    /** As the vendor's web app would, by what it answers to a call. */
    async ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) {
      const answer = await bench.call({
        method,
        url: `https://api.close.com/api/v1/${path}`,
        headers: { Authorization: `Basic ${btoa(`${closeKey}:`)}` },
        ...(body && { body }),
      })
      if (answer.kind !== 'answer' || answer.status !== 200)
        throw new Error(`Close refused ${method} ${path}`)
      // The sandbox's own answer, which the tests look into.
      return answer.json as Record<string, unknown> & { id: string; contact_ids: string[] }
    },
    leadId: () => bench.sandbox.records()[0]?.id ?? '',
    bodies: (request: string): unknown[] =>
      bench.sandbox.exchanges
        .filter(({ method, path }) => `${method} ${path}`.startsWith(request))
        .map(({ body }) => JSON.parse(body)),
  })
}

/** With one lead, the invented one. */
export const benchWithLead = () => benchWithLeads(inventLead())
