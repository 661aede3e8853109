import { decodePercent } from './decode-text.ts'
import { scanEmails } from './scan-emails.ts'
import { argumentsOf } from './script-tokens.ts'

/** Functions by which a page's own script would open the link: their first argument is the address, shifted. */
const DECRYPTER = /crypt|mailto/i
const RINGS = ['+,-./0123456789:', '@ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz']
const LONGEST_RING = 26

/** The address that a call as "linkTo_UnCryptMailto('…')" of TYPO3 or "DeCryptX('…')" of CryptX hides; else ''. */
export function decodeShifted(call: string): string {
  const [token = ''] = argumentsOf(decodePercent(call), DECRYPTER)
  return decodeToken(token) || emailIn(unpaired(token)) || emailIn(lowered(token))
}

/** TYPO3 shifts letters, digits and signs in rings of their own; the right shift yields "mailto:". */
export function decodeToken(token: string): string {
  for (let offset = 0; token !== '' && offset < LONGEST_RING; offset++)
    for (const step of [offset, -offset]) {
      const link = token.slice(0, 400).replace(/./g, (sign) => shift(sign, step))
      if (/^mailto:/i.test(link)) return emailIn(link.slice('mailto:'.length))
    }
  return ''
}

function shift(sign: string, offset: number): string {
  const ring = RINGS.find((one) => one.includes(sign))
  return ring?.at((ring.indexOf(sign) + offset) % ring.length) ?? sign
}

/** CryptX: before each character stands by how much it was raised. */
const unpaired = (token: string): string =>
  token.replace(/(\d)(.)|./g, (_, raised?: string, sign?: string) =>
    raised === undefined || sign === undefined ? '' : moved(sign, -Number(raised)),
  )

/** CryptX of old: each character is raised by one. */
const lowered = (token: string): string => token.replace(/./g, (sign) => moved(sign, -1))

const moved = (sign: string, by: number): string => String.fromCharCode(sign.charCodeAt(0) + by)

const emailIn = (text: string): string => scanEmails(text.replace(/^mailto:/, ''))[0]?.value ?? ''
