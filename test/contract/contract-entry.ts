import type { DeliveryOutcome } from '../../lib/crm/contract.ts'
import type { LeadField } from '../../lib/crm/setback.ts'
import type { Lead } from '../../lib/lead/lead.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'

/**
 * What the contract suite must know of an adapter: the default export of `fixtures/<id>/entry.ts`, of which every
 * adapter of the registry has one.
 */
export interface ContractEntry {
  credentials: Record<string, string>
  /** A status that a lead can have there; '' where the vendor knows none. */
  statusId: string
  /** How the people of a company's lead arrive: in one record, or in one each. */
  peopleArrive: 'together' | 'apart'
  /** Whether people can be added to a record that is there. */
  adds: boolean
  /** Null for the built-in list, which calls nobody. */
  remote: RemoteEntry | null
}

export interface RemoteEntry {
  wrongCredentials: Record<string, string>
  /** Makes the sandbox treat the account as one of another host, where the vendor has several; else null. */
  moveAway: ((sandbox: Sandbox) => void) | null
  /** The requests of a whole delivery of the invented lead, each write with its step. */
  requests: readonly { request: string; step?: string }[]
  /** Makes the account demand one of its fields, and says which: one of its own, or a part of the lead. */
  demand: (sandbox: Sandbox) => { fieldId: string } | { field: LeadField }
  /** A lead with one thing that the vendor refuses. */
  refused: { lead: Lead; field: LeadField }
  /** Sets the vendor's limit so low that the second request of a delivery is turned away, and says what is expected. */
  limit: (sandbox: Sandbox) => DeliveryOutcome
}

/**
 * An answer of the vendor's and what it must mean, a row each in `fixtures/<id>/answers.json`. The read is the first
 * request of a delivery, the write its first that leaves something.
 */
export interface ContractAnswer {
  name: string
  /** The vendor's documentation, or who observed it. */
  source: string
  to: 'read' | 'write'
  status: number
  headers?: Record<string, string>
  /** A text as it stands, or JSON. */
  body: unknown
  /** `unsure` is written without its step. */
  outcome: Record<string, unknown>
}
