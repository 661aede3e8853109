import { decodeBase64, reverse } from './decode-text.ts'
import { isMailHost } from './mail-host.ts'

/** Addresses that a page keeps in parts, for its script or style to put together. */

const LOCAL = ['user', 'name', 'local', 'localpart', 'mailbox', 'account', 'u', 'first', 'before', 'part1']
const DOMAIN = ['domain', 'host', 'website', 'site', 'server', 'd', 'last', 'after', 'part2']
const TOP = ['tld', 'ext', 'top', 'part3']
export const PART = /^[\p{L}\d._%+&'-]{1,64}$/u

/** The address of "data-user", "data-domain", "data-tld" and their like, be they coded or reversed; else ''. */
export function joinEmailParts(attributes: Readonly<Record<string, string>>): string {
  const first = (names: readonly string[]): string =>
    names.map((name) => attributes[`data-${name}`] ?? '').find((value) => value !== '') ?? ''
  const parts = [first(LOCAL), first(DOMAIN), first(TOP)].filter((part) => part !== '')
  if (first(LOCAL) === '' || first(DOMAIN) === '') return ''
  return (
    [parts, parts.map(decodeBase64), parts.map(reverse)].map(joinInOrder).find((found) => found !== '') ?? ''
  )
}

/** The address that two or three parts make, in whichever order a domain that exists comes out; else ''. */
export function joinParts([first = '', second = '', third = '']: readonly string[]): string {
  return (
    [
      [first, second],
      [first, second, third],
      [second, first],
      [third, second, first],
    ]
      .map(joinInOrder)
      .find((found) => found !== '') ?? ''
  )
}

function joinInOrder([local = '', ...domain]: readonly string[]): string {
  const host = domain.join('.').replace(/^@|\.{2,}/g, '')
  return PART.test(local) && isMailHost(host) ? `${local}@${host}` : ''
}
