import type { z } from 'zod'
import type { Lead } from '../lead/lead.ts'
import type { Call } from './call.ts'
import type { Setback } from './setback.ts'

/** What every destination of leads can do. An adapter knows one vendor's HTTP and nothing of storage, words or time. */

/** `unsure`: the request named by `step` went out and its answer never came. */
export type DeliveryOutcome =
  | { kind: 'delivered'; recordId: string; link: string | null }
  | { kind: 'unsure'; step: string }
  | Setback

/** `accountId` tells the vendor's accounts apart; `account` and `user` are their names, or ''. */
export type CheckOutcome = { kind: 'connected'; accountId: string; account: string; user: string } | Setback

export interface Status {
  id: string
  label: string
}

export type DescribeOutcome = { kind: 'described'; statuses: Status[] } | Setback

/** A field of the form in which the user enters the credentials; `name` is a key of the credential schema. */
export interface CredentialField {
  name: string
  /** Shown as dots. */
  secret: boolean
  /** Where the vendor shows it to its users. */
  helpUrl: string
}

/** Keeps one lead in the built-in list; false: the disk took no more. */
export type KeepLead = (id: string, lead: Lead, statusId: string) => Promise<boolean>

export interface Delivery<Credentials> {
  call: Call
  keepLead: KeepLead
  credentials: Credentials
  /** The entry's id: the same at every attempt. */
  entryId: string
  lead: Lead
  statusId: string
  /** Ids that finished steps of earlier attempts reported, by step. */
  done: Readonly<Record<string, string>>
  /** To be awaited before the next request goes out. */
  report: (step: string, id: string) => Promise<void>
}

export interface Crm<Credentials> {
  id: string
  /** The vendor's own name, the same in every language. */
  name: string
  /** Match patterns of the hosts it calls; none for the built-in list. */
  hostPatterns: readonly string[]
  /** Where a person looks whether a lead is there; null: in Gleaner itself. */
  appUrl: string | null
  credentialSchema: z.ZodType<Credentials>
  credentialFields: readonly CredentialField[]
  /** True: a delivery that may have happened can be repeated and still leaves one record. */
  repeatable: boolean
  check(call: Call, credentials: Credentials): Promise<CheckOutcome>
  describe(call: Call, credentials: Credentials): Promise<DescribeOutcome>
  deliver(delivery: Delivery<Credentials>): Promise<DeliveryOutcome>
}
