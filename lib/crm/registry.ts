import { close } from './close/close.ts'
import type { Crm } from './contract.ts'
import { leadSquared } from './leadsquared/leadsquared.ts'
import { pipedrive } from './pipedrive/pipedrive.ts'
import { thisBrowser } from './this-browser/this-browser.ts'

/**
 * Every destination, one line each. Credentials are parsed by the adapter's own schema before it is called;
 * the loose type here rests on the methods of `Crm` being bivariant.
 */
export const crms: readonly Crm<Record<string, string>>[] = [thisBrowser, close, pipedrive, leadSquared]

export const crmHostPatterns: readonly string[] = crms.flatMap((crm) => crm.hostPatterns)

export function findCrm(id: string): Crm<Record<string, string>> | undefined {
  return crms.find((crm) => crm.id === id)
}
