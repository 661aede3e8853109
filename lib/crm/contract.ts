import type { z } from 'zod'
import type { Intent } from '../lead/intent.ts'
import type { Lead } from '../lead/lead.ts'
import type { Match } from '../lead/match.ts'
import type { OutlineRecord } from '../lead/outline.ts'
import type { BrowserList } from './browser-list.ts'
import type { Call, CallAnswer, CallRequest } from './call.ts'
import type { CrmField, SentValue } from './field.ts'
import type { LeadField, Setback } from './setback.ts'

/** What every destination of leads can do. An adapter knows one vendor's HTTP and nothing of storage, words or time. */

/** What an adapter found out about an account when it was checked and needs to know later, by its own names. */
export type Facts = Readonly<Record<string, string>>

export interface Access<Credentials> {
  call: Call
  credentials: Credentials
  /** Of the last check; empty before the first. */
  facts: Facts
}

/**
 * `accountId` and `userId` tell the vendor's accounts and users apart; `account` and `user` are their names, or ''.
 * `hostPatterns`: those of the adapter's that this account needs.
 */
export type CheckOutcome =
  | {
      kind: 'connected'
      accountId: string
      userId: string
      account: string
      user: string
      facts: Facts
      hostPatterns: readonly string[]
    }
  | Setback

export interface Status {
  id: string
  label: string
}

/** What the user can pick and fill in there. */
export interface Description {
  /** In the vendor's order; none where the vendor knows no status. */
  statuses: Status[]
  fields: CrmField[]
  /** Parts of the lead itself that the account demands. */
  requires: LeadField[]
}

export type DescribeOutcome = ({ kind: 'described' } & Description) | Setback

/** Best first. `unchecked`: how many of the lead's people were not looked for, to spare the account's requests. */
export type MatchOutcome = { kind: 'matched'; matches: Match[]; unchecked: number } | Setback

/** `unsure`: the request named by `step` went out and its answer never came. */
export type DeliveryOutcome =
  | { kind: 'delivered'; recordId: string; link: string | null }
  | { kind: 'unsure'; step: string }
  | Setback

export interface Matching<Credentials> extends Access<Credentials> {
  lead: Lead
  list: BrowserList
}

export interface Delivery<Credentials> extends Access<Credentials> {
  list: BrowserList
  /** The entry's id: the same at every attempt. */
  entryId: string
  lead: Lead
  statusId: string
  /** Values of the vendor's own fields, of their fields' types. */
  values: readonly SentValue[]
  intent: Intent
  /** Whether the note tells the page and where each value was found. */
  provenance: boolean
  /**
   * Ids that finished steps of earlier attempts reported, by step. '': the user saw it there and its id is not known;
   * it is not made again, and what depends on its id is left out.
   */
  done: Readonly<Record<string, string>>
  /**
   * To be awaited before a write that would make a second record if it were made twice: should its answer get lost,
   * `recover` is asked about this step before `deliver` is called again.
   */
  begin: (step: string) => Promise<void>
  /** To be awaited before the next request goes out. */
  report: (step: string, id: string) => Promise<void>
}

/** What a new lead is made of, before anything is asked or sent. */
export type Outlining = Pick<Delivery<unknown>, 'lead' | 'statusId' | 'values' | 'provenance' | 'facts'>

/** What is known of a write whose answer was lost. */
export interface Recovery<Credentials> extends Omit<Delivery<Credentials>, 'begin' | 'report'> {
  step: string
  /** A moment by the vendor's clock, in milliseconds since 1970, before which the write did not go out. */
  since: number
  /** The user saw it there: what fits best is it, whenever it was made. */
  isThere: boolean
  /** Whether another lead of ours has become this record, so that it is not what is looked for. */
  isTaken: (id: string) => Promise<boolean>
}

/**
 * `absent`: it is certain that the write did not happen. `early`: nothing is to be seen, and after `waitMs` that would
 * be certain. `unclear`: looking cannot tell.
 */
export type RecoverOutcome =
  | { kind: 'made'; id: string }
  | { kind: 'absent' }
  | { kind: 'early'; waitMs: number }
  | { kind: 'unclear' }
  | Setback

/**
 * What is to be taken back: a lead that was delivered as new, or the second record of one step, with nothing else in
 * `done`.
 */
export interface Undoing<Credentials> extends Access<Credentials> {
  list: BrowserList
  recordId: string
  done: Readonly<Record<string, string>>
}

export type UndoOutcome = { kind: 'undone' } | Setback

/** What an answer says of the requests that are left. Absent: it does not say. */
export interface PaceSign {
  /** So many requests in so long a time, by the vendor's own word. */
  limit?: { requests: number; windowMs: number }
  /** No further request before this time has passed. */
  waitMs?: number
  /** This request was not served: whatever we count ourselves, it was too much. */
  isTurnedAway?: boolean
  /** `daily`: it is the day's requests that are used up. */
  delay?: 'daily'
}

/** A field of the form in which the user enters the credentials; `name` is a key of the credential schema. */
export interface CredentialField {
  name: string
  /** Shown as dots. */
  secret: boolean
  /** Where the vendor shows it to its users. */
  helpUrl: string
}

/** What the vendor calls its records. */
export type RecordNoun = 'lead' | 'contact' | 'person' | 'organization'

/** The records that a new lead becomes, for the user to know beforehand. */
export interface Makes {
  /** Once, whoever is in it. */
  once: readonly RecordNoun[]
  /** Where there is a company. */
  company: readonly RecordNoun[]
  /** For each person; a lead without people has those of `nobody`. */
  person: readonly RecordNoun[]
  nobody: readonly RecordNoun[]
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
  makes: Makes
  /** True: a delivery that may have happened can be repeated and still leaves one record; no step of it ever begins. */
  repeatable: boolean
  /** Reads what an answer says of the vendor's limits; null: nothing. */
  pace(answer: Extract<CallAnswer, { kind: 'answer' }>): PaceSign | null
  /** The name of a limit of its own that some requests have beside the account's, which counts them too. */
  ownLimit?(request: CallRequest): string | null
  check(access: Access<Credentials>): Promise<CheckOutcome>
  describe(access: Access<Credentials>): Promise<DescribeOutcome>
  match(matching: Matching<Credentials>): Promise<MatchOutcome>
  deliver(delivery: Delivery<Credentials>): Promise<DeliveryOutcome>
  /** What a new lead would become, by the bodies that `deliver` would send. Absent: nothing of it can be set up. */
  outline?(outlining: Outlining): OutlineRecord[]
  /**
   * The longest that a write may be under way and then stay out of sight, in milliseconds. That it is `absent` is only
   * believed so long after the first look: when the write went out is not known, for a computer may sleep before it.
   */
  settleMs: number
  /** Looks whether a write whose answer was lost has happened, and changes nothing. */
  recover(recovery: Recovery<Credentials>): Promise<RecoverOutcome>
  /** Deletes what a delivery made, as far as it is there. Absent: the vendor lets nobody. */
  undo?(undoing: Undoing<Credentials>): Promise<UndoOutcome>
}
