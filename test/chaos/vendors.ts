import { closeKey } from '../sandbox/close/state.ts'
import { leadSquaredKeys } from '../sandbox/leadsquared/state.ts'
import { pipedriveToken } from '../sandbox/pipedrive/account.ts'

/** The vendors of the sandbox, as the harness deals with them. */
export const vendorIds = ['close', 'pipedrive', 'leadsquared'] as const
export type VendorId = (typeof vendorIds)[number]

const hostOf: Record<VendorId, RegExp> = {
  close: /(^|\.)close\.com$/,
  pipedrive: /(^|\.)pipedrive\.com$/,
  leadsquared: /(^|\.)leadsquared\.com$/,
}

export function vendorAt(url: string): VendorId {
  const { hostname } = new URL(url)
  const vendor = vendorIds.find((id) => hostOf[id].test(hostname))
  if (vendor === undefined) throw new Error(`No vendor is at ${hostname}`)
  return vendor
}

/** What the user types in to connect. */
export const credentialsOf: Record<VendorId, Record<string, string>> = {
  close: { apiKey: closeKey },
  pipedrive: { apiToken: pipedriveToken },
  leadsquared: leadSquaredKeys,
}
