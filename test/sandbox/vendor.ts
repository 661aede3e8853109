import type { CloseSettings } from './close/settings.ts'
import type { LeadSquaredSettings } from './leadsquared/settings.ts'
import type { PipedriveSettings } from './pipedrive/settings.ts'

/** One vendor's API in the sandbox. A vendor to come joins by one such object in `sandbox.ts`. */
export interface Vendor {
  id: string
  /** The host names under which its API is called. */
  hosts: readonly string[]
  answer: (request: Request) => Response | Promise<Response>
  /** What has arrived, oldest first. */
  records: () => SandboxRecord[]
}

/** A lead as it lies at a vendor, in words that fit every vendor. */
export interface SandboxRecord {
  vendor: string
  id: string
  name: string
  status: string
  website: string
  address: string
  contacts: SandboxContact[]
  notes: string[]
  /** The vendor's own fields that are set, as it keeps them, by its own names for them. */
  custom: Readonly<Record<string, unknown>>
  /** Fields that the vendor took in silence and does not know. */
  unknownFields: string[]
  /** Milliseconds since 1970. */
  arrivedAt: number
}

export interface SandboxContact {
  name: string
  title: string
  emails: { value: string; type: string }[]
  phones: { value: string; type: string }[]
  urls: string[]
}

/** What tests may set while the sandbox runs. */
export interface SandboxSettings {
  /** Null: no limit and no header about one. */
  rateLimit: { requests: number; seconds: number } | null
  /** How long a new record stays out of search. */
  searchLagMs: number
  /** Milliseconds since 1970. */
  now: () => number
  leadsquared: LeadSquaredSettings
  pipedrive: PipedriveSettings
  close: CloseSettings
}
