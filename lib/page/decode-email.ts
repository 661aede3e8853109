import { scanEmails } from './scan-emails.ts'

export const HEX_PAIRS = /^(?:[0-9a-f]{2}){4,200}$/i
export const CALL_ARGUMENT =
  /(?:UnCryptMailto|decryptUnicode)\w{0,10}\((?:%27|['"])([^'"]{5,200}?)(?:%27|['"])/

/** Cloudflare's e-mail protection: hex, each byte XORed with the first, UTF-8. */
export function decodeCloudflare(hex: string): string {
  if (!HEX_PAIRS.test(hex)) return ''
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  const [mask = 0, ...masked] = bytes
  return new TextDecoder().decode(Uint8Array.from(masked, (byte) => byte ^ mask))
}

/** TYPO3's protection shifts letters, digits and signs in rings of their own; the right shift yields "mailto:". */
export function decodeShifted(call: string): string {
  const code = CALL_ARGUMENT.exec(call)?.[1]
  if (code === undefined) return ''
  for (let offset = -25; offset <= 25; offset++) {
    const shifted = [...code].map((sign) => shift(sign, offset)).join('')
    const address = shifted.replace(/^mailto:/i, '')
    if (address !== shifted && scanEmails(address)[0]?.value === address) return address
  }
  return ''
}

const RINGS = [
  [0x2b, 0x3a],
  [0x40, 0x5a],
  [0x61, 0x7a],
] as const

function shift(sign: string, offset: number): string {
  const code = sign.charCodeAt(0)
  const ring = RINGS.find(([first, last]) => code >= first && code <= last)
  if (ring === undefined) return sign
  const [first, last] = ring
  const size = last - first + 1
  return String.fromCharCode(first + ((((code - first + offset) % size) + size) % size))
}
