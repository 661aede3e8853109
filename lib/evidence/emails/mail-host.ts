import { LONG_SUFFIXES } from './long-suffixes.ts'

/**
 * Names kept for documentation, tests and the machine itself (RFC 2606, RFC 6761). What stands on such a site is a
 * whole site with addresses of its own, so they are as good as registered names; ".invalid" is made to reach nobody.
 */
const RESERVED = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|localhost)$/

export const isReservedHost = (host: string): boolean => RESERVED.test(host.toLowerCase())

/** The host in the small ASCII letters that machines compare; '' for none. */
export const toAsciiHost = (host: string): string => URL.parse(`https://${host}`)?.hostname ?? ''

/** True for a host under a top-level domain that exists: all of two letters belong to countries. */
export function isMailHost(host: string): boolean {
  const ascii = toAsciiHost(host)
  const top = ascii.slice(ascii.lastIndexOf('.') + 1)
  if (!/^[^.]+\.[^/]*[^./]$/.test(ascii)) return false
  return /^[a-z]{2}$/.test(top) || LONG_SUFFIXES.has(top) || isReservedHost(ascii)
}
