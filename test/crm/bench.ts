import { type CallWorld, createCall } from '../../lib/crm/call.ts'
import type { Crm, DeliveryOutcome } from '../../lib/crm/contract.ts'
import type { Lead } from '../../lib/lead/lead.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createSandboxFetch } from '../sandbox/sandbox-fetch.ts'
import { inventLead } from './invented-lead.ts'

/** A sandbox, and the world an adapter works in. */
export function createBench(world: Partial<CallWorld> = {}) {
  const sandbox = createSandbox()
  const call = createCall({
    fetch: createSandboxFetch(sandbox),
    isOnline: () => true,
    mayCall: async () => true,
    deadline: () => new AbortController().signal,
    ...world,
  })
  const reports: [step: string, id: string][] = []
  const kept = new Map<string, { lead: Lead; statusId: string }>()
  return {
    sandbox,
    call,
    reports,
    kept,
    /** As in `POST /api/v1/lead/`, oldest first. */
    requests: () => sandbox.exchanges.map(({ method, path }) => `${method} ${path}`),
    deliver<Credentials>(
      crm: Crm<Credentials>,
      credentials: Credentials,
      attempt: { lead?: Lead; statusId: string; done?: Record<string, string> },
    ): Promise<DeliveryOutcome> {
      return crm.deliver({
        call,
        credentials,
        keepLead: async (id, lead, statusId) => {
          kept.set(id, { lead, statusId })
          return true
        },
        entryId: 'draft-1.place-1',
        lead: attempt.lead ?? inventLead(),
        statusId: attempt.statusId,
        done: attempt.done ?? {},
        report: async (step, id) => {
          reports.push([step, id])
        },
      })
    },
  }
}
