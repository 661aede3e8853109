import { expect } from 'vitest'
import type { CallWorld } from '../../../lib/crm/call.ts'
import type { SentValue } from '../../../lib/crm/field.ts'
import { pipedrive } from '../../../lib/crm/pipedrive/pipedrive.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import type { Match } from '../../../lib/lead/match.ts'
import { pipedriveToken } from '../../sandbox/pipedrive/account.ts'
import { createBench } from '../bench.ts'

export const credentials = { apiToken: pipedriveToken }

/** Marks what a test asks the sandbox itself. */
const askedByTest = 'x-asked-by-test'

type Bench = ReturnType<typeof createBench>
type Attempt = Omit<Parameters<Bench['deliver']>[2], 'statusId'>
type Look = Omit<Parameters<Bench['recover']>[2], 'statusId'>

/** A bench whose account is connected, and the acts of the one adapter. */
export async function pipedriveBench(world: Partial<CallWorld> = {}) {
  const bench = createBench(world)
  await bench.connect(pipedrive, credentials)
  const { sandbox, call, requests, reports } = bench
  const start = sandbox.exchanges.length
  /** What was written, as in `POST /v1/leads`, with its body. */
  const writes = () =>
    sandbox.exchanges
      .slice(start)
      .filter(({ method, headers }) => method !== 'GET' && headers[askedByTest] === undefined)
      .map(({ method, path, body }) => ({ request: `${method} ${path}`, body: JSON.parse(body) }))
  return {
    sandbox,
    call,
    requests,
    reports,
    deliver: (attempt: Attempt = {}) => bench.deliver(pipedrive, credentials, { statusId: '', ...attempt }),
    recover: (look: Look) => bench.recover(pipedrive, credentials, { statusId: '', ...look }),
    undo: (recordId = '') => bench.undo(pipedrive, credentials, recordId),
    writes,
    /** The body that went to this address last. */
    bodyTo: (request: string) => writes().findLast((write) => write.request === request)?.body,
    describe: () => bench.describe(pipedrive, credentials),
    match: (lead: Lead) => bench.match(pipedrive, credentials, lead),
    /** The one match of this verdict that a lead has. */
    async matched(lead: Lead, verdict: Match['verdict']): Promise<Match> {
      const found = await bench.match(pipedrive, credentials, lead)
      const matches = found.kind === 'matched' ? found.matches : []
      const match = matches.find((one) => one.verdict === verdict)
      return match ?? expect.unreachable(`no ${verdict} among ${JSON.stringify(found)}`)
    },
    /** Asks the sandbox behind the adapter's back. */
    async ask(method: string, path: string, body?: object) {
      const response = await sandbox.answer(
        new Request(`https://api.pipedrive.com/${path}`, {
          method,
          headers: { 'x-api-token': pipedriveToken, [askedByTest]: 'yes' },
          ...(body && { body: JSON.stringify(body) }),
        }),
      )
      const json = await response?.json()
      return { status: response?.status ?? 0, data: json?.data }
    },
  }
}

export function sent(
  id: string,
  type: SentValue['type'],
  value: SentValue['value'],
  personKey: string | null = null,
): SentValue {
  const of = (['lead', 'person', 'company'] as const).find((owner) => id.startsWith(`${owner}:`)) ?? 'lead'
  return { id, of, personKey: of === 'person' ? (personKey ?? 'person-1') : null, type, value }
}
