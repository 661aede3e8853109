import { close } from '../../lib/crm/close/close.ts'
import { leadSquared } from '../../lib/crm/leadsquared/leadsquared.ts'
import { pipedrive } from '../../lib/crm/pipedrive/pipedrive.ts'
import { closeKey } from './close/state.ts'
import { leadSquaredKeys } from './leadsquared/state.ts'
import { pipedriveToken } from './pipedrive/account.ts'

/** One account a vendor in the sandbox, as a person would connect it: what to type under which label. */
export interface SandboxAccount {
  vendor: string
  credentials: Readonly<Record<string, string>>
  /** What the browser asks the user to allow. */
  hostPatterns: readonly string[]
}

export const closeAccount: SandboxAccount = {
  vendor: close.name,
  credentials: { 'API key': closeKey },
  hostPatterns: close.hostPatterns,
}

export const pipedriveAccount: SandboxAccount = {
  vendor: pipedrive.name,
  credentials: { 'API token': pipedriveToken },
  hostPatterns: pipedrive.hostPatterns,
}

export const leadSquaredAccount: SandboxAccount = {
  vendor: leadSquared.name,
  credentials: { 'Access key': leadSquaredKeys.accessKey, 'Secret key': leadSquaredKeys.secretKey },
  hostPatterns: leadSquared.hostPatterns,
}

export const sandboxAccounts: readonly SandboxAccount[] = [closeAccount, pipedriveAccount, leadSquaredAccount]
