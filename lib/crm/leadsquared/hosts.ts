import type { Facts } from '../contract.ts'

/** Where LeadSquared lives: an account has one region, and each region has its own hosts. */

/** The API's host in each region (https://apidocs.leadsquared.com/user-authentication/). */
export const apiHosts = [
  'api.leadsquared.com',
  'api-us11.leadsquared.com',
  'api-in21.leadsquared.com',
  'api-in22.leadsquared.com',
  'api-me61.leadsquared.com',
  'api-ir31.leadsquared.com',
  'api-ca12.leadsquared.com',
] as const

/** Answers the question whose keys they are for every region; it alone. */
const anyRegionHost = 'api.leadsquared.com'

const anyRegionAppHost = 'run.leadsquared.com'

export const isApiHost = (host: string): boolean => apiHosts.some((known) => known === host)

/** The host to call, as the last check found it. */
export function apiHostOf(facts: Facts): string {
  const host = facts['api'] ?? ''
  return isApiHost(host) ? host : anyRegionHost
}

/** A host as LeadSquared names it: bare, though a scheme or a closing slash would do no harm. */
export function bareHost(text: string): string {
  return (
    text
      .trim()
      .toLowerCase()
      .replace(/^https:\/\//, '')
      .split('/')[0] ?? ''
  )
}

/** The host of the web app that an answer names, or '' for one that is not LeadSquared's. */
export function trustedAppHost(text: string): string {
  const host = bareHost(text)
  return /^(?:[a-z0-9-]+\.)+leadsquared\.com$/.test(host) ? host : ''
}

/** The lead in the web app. */
export function leadLink(facts: Facts, leadId: string): string {
  const host = trustedAppHost(facts['app'] ?? '') || anyRegionAppHost
  return `https://${host}/LeadManagement/LeadDetails?LeadID=${encodeURIComponent(leadId)}`
}

/** Another host of the API that an answer sends us to; null: it names none. */
export function otherHostIn(json: unknown, asked: string): string | null {
  const named = (JSON.stringify(json) ?? '').toLowerCase().match(/\bapi(?:-[a-z0-9]+)?\.leadsquared\.com\b/g)
  return named?.find((host) => host !== asked) ?? null
}
