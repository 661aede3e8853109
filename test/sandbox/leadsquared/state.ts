import type { SandboxSettings } from '../vendor.ts'

/** The only keys the sandbox knows. Access keys of LeadSquared hold a `$`, which a query writes another way. */
export const leadSquaredKeys = { accessKey: 'u$r5andb0x', secretKey: '5ecret5andb0x' }

export const leadSquaredHosts = [
  'api.leadsquared.com',
  'api-us11.leadsquared.com',
  'api-in21.leadsquared.com',
  'api-in22.leadsquared.com',
  'api-me61.leadsquared.com',
  'api-ir31.leadsquared.com',
  'api-ca12.leadsquared.com',
]

/** 0: active. */
export const leadSquaredUsers = [
  {
    ID: idOf('user', 1),
    FirstName: 'Sam',
    LastName: 'Sandbox',
    EmailAddress: 'sam@sandbox.example',
    StatusCode: 0,
  },
  { ID: idOf('user', 2), FirstName: 'Pia', LastName: '', EmailAddress: 'pia@sandbox.example', StatusCode: 0 },
  {
    ID: idOf('user', 3),
    FirstName: 'Lou',
    LastName: 'Gone',
    EmailAddress: 'lou@sandbox.example',
    StatusCode: 1,
  },
]

export interface SandboxLead {
  ProspectID: string
  ProspectAutoId: string
  /** By attribute; what is not set is null in answers. */
  values: Record<string, string>
  createdAt: number
  /** Id of the user whose key made it. */
  createdBy: string
  /** Values that LeadSquared took though no list of options has them. */
  unknownFields: string[]
}

export interface SandboxNote {
  id: string
  leadId: string
  note: string
  createdAt: number
  createdBy: string
}

/** All that lies at this LeadSquared. */
export interface LeadSquaredState {
  settings: SandboxSettings
  leads: SandboxLead[]
  notes: SandboxNote[]
  newId: (kind: 'lead' | 'note') => string
}

export function createLeadSquaredState(settings: SandboxSettings): LeadSquaredState {
  let count = 0
  return {
    settings,
    leads: [],
    notes: [],
    newId: (kind) => {
      count += 1
      return idOf(kind, count)
    },
  }
}

function idOf(kind: 'user' | 'lead' | 'note', count: number): string {
  const group = { user: 'aaaa', lead: 'bbbb', note: 'cccc' }[kind]
  return `5a4db0c5-0000-4000-${group}-${String(count).padStart(12, '0')}`
}

/** Whose key it is. */
export const keyUser = ({ leadsquared }: SandboxSettings) => leadSquaredUsers[leadsquared.user]

/** A moment as LeadSquared writes it: with thousandths, though it keeps none. */
export const writtenMoment = (time: number): string =>
  new Date(time)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, '.000')
