import type { SandboxSettings } from '../vendor.ts'

/** The only key the sandbox knows. */
export const closeKey = 'api_sandbox.key'

export const closeUser = {
  id: 'user_SamSandbox',
  email: 'sam@sandbox.example',
  first_name: 'Sam',
  last_name: 'Sandbox',
}

/** All users of the organization; not everybody has told their name. */
export const closeUsers: readonly {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}[] = [
  closeUser,
  { id: 'user_UmaUnit', email: 'uma@sandbox.example', first_name: 'Uma', last_name: 'Unit' },
  { id: 'user_Newcomer', email: 'newcomer@sandbox.example', first_name: null, last_name: null },
]

export const closeOrganization = { id: 'orga_SandboxInc', name: 'Sandbox Inc' }

export const closeStatuses = ['Potential', 'Bad Fit', 'Qualified', 'Customer'].map((label) => ({
  id: `stat_${label.replace(' ', '')}`,
  label,
}))

export interface CloseContact {
  id: string
  lead_id: string
  name: string | null
  title: string | null
  emails: { email: string; type: string; is_unsubscribed: boolean }[]
  phones: { phone: string; phone_formatted: string; type: string; country: string | null }[]
  urls: { url: string; type: string }[]
  date_created: string
  custom: Record<string, unknown>
}

export interface CloseAddress {
  label: string | null
  address_1: string | null
  address_2: string | null
  city: string | null
  state: string | null
  zipcode: string | null
  country: string | null
}

export interface CloseLead {
  id: string
  name: string | null
  url: string | null
  description: string | null
  status_id: string
  addresses: CloseAddress[]
  date_created: string
  custom: Record<string, unknown>
  unknownFields: string[]
}

export interface CloseNote {
  id: string
  lead_id: string
  contact_id: string | null
  note: string
  title: string | null
  date_created: string
}

export interface CloseEvent {
  id: string
  object_type: 'lead' | 'contact' | 'activity.note'
  object_id: string
  lead_id: string
  action: 'created' | 'deleted'
  /** The object as it was then; of one that was deleted, nothing. */
  data: object
  date: string
  /** In milliseconds since 1970: not to be seen in the log before. */
  visibleFrom: number
}

/** All that lies at this Close. */
export interface CloseState {
  settings: SandboxSettings
  leads: CloseLead[]
  contacts: CloseContact[]
  notes: CloseNote[]
  events: CloseEvent[]
  newId: (prefix: string) => string
  /** The moment, as Close writes it. */
  timestamp: () => string
}

export function createCloseState(settings: SandboxSettings): CloseState {
  let count = 0
  return {
    settings,
    leads: [],
    contacts: [],
    notes: [],
    events: [],
    newId: (prefix) => {
      count += 1
      return `${prefix}_Sandbox${String(count).padStart(6, '0')}`
    },
    timestamp: () => new Date(settings.now()).toISOString().replace('Z', '000+00:00'),
  }
}

/** Writes what happened to an object into the event log. */
export function logEvent(
  state: CloseState,
  action: CloseEvent['action'],
  object_type: CloseEvent['object_type'],
  object: { id: string; lead_id: string },
  data: object = {},
): void {
  state.events.push({
    id: state.newId('ev'),
    object_type,
    object_id: object.id,
    lead_id: object.lead_id,
    action,
    data,
    date: state.timestamp(),
    visibleFrom: state.settings.now() + state.settings.close.eventLagMs,
  })
}
