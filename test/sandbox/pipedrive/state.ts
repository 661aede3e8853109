import type { SandboxSettings } from '../vendor.ts'

/** All that lies at this Pipedrive. */

export interface ContactItem {
  value: string
  primary: boolean
  label?: string | undefined
}

export interface PipedrivePerson {
  id: number
  name: string
  owner_id: number
  org_id: number | null
  emails: ContactItem[]
  phones: ContactItem[]
  job_title?: string | undefined
  custom_fields: Record<string, unknown>
  is_deleted: boolean
  add_time: string
  update_time: string
}

export interface PipedriveOrganization {
  id: number
  name: string
  owner_id: number
  address: { value: string } | null
  website?: string | null | undefined
  custom_fields: Record<string, unknown>
  is_deleted: boolean
  add_time: string
  update_time: string
}

export interface PipedriveLead {
  id: string
  title: string
  owner_id: number
  person_id: number | null
  organization_id: number | null
  label_ids: string[]
  channel: number | null
  channel_id: string | null
  origin_id: string | null
  value: { amount: number; currency: string } | null
  expected_close_date: string | null
  visible_to: string
  was_seen: boolean
  is_archived: boolean
  /** By their keys, as version 1 keeps them. */
  custom: Record<string, unknown>
  unknownFields: string[]
  add_time: string
  update_time: string
}

export interface PipedriveNote {
  id: number
  content: string
  lead_id: string | null
  person_id: number | null
  org_id: number | null
  add_time: string
  update_time: string
}

/** No more than hangs on a person or an organization. */
export interface PipedriveDeal {
  id: number
  title: string
  person_id: number | null
  org_id: number | null
}

export interface PipedriveState {
  settings: SandboxSettings
  persons: PipedrivePerson[]
  organizations: PipedriveOrganization[]
  leads: PipedriveLead[]
  notes: PipedriveNote[]
  deals: PipedriveDeal[]
  newNumber: () => number
  newUuid: () => string
  /** The moment as version 2 writes it, in whole seconds. */
  timestamp: () => string
  /** As version 1 writes that of leads. */
  moment: () => string
}

export function createPipedriveState(settings: SandboxSettings): PipedriveState {
  let count = 100
  const next = () => {
    count += 1
    return count
  }
  const moment = () => new Date(settings.now()).toISOString()
  return {
    settings,
    persons: [],
    organizations: [],
    leads: [],
    notes: [],
    deals: [],
    newNumber: next,
    newUuid: () => `00000000-0000-4000-8000-${String(next()).padStart(12, '0')}`,
    timestamp: () => moment().replace(/\.\d+Z$/, 'Z'),
    moment,
  }
}
