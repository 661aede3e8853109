import { scanEmails } from './scan-emails.ts'

export const CALL_ARGUMENT = /(?:UnCryptMailto|decryptUnicode)\w{0,10}\((?:%27|['"])([^'"%]{5,200})/

/** Cloudflare's e-mail protection: hex, each byte XORed with the first, UTF-8. */
export function decodeCloudflare(hex: string): string {
  const [mask = 0, ...masked] = (hex.slice(0, 400).match(/[0-9a-f]{2}/gi) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  )
  return new TextDecoder().decode(Uint8Array.from(masked, (byte) => byte ^ mask))
}

/** TYPO3's protection shifts letters, digits and signs in rings of their own; the right shift yields "mailto:". */
export function decodeShifted(call: string): string {
  const code = CALL_ARGUMENT.exec(call)?.[1] ?? ''
  for (let offset = 1; code !== '' && offset < 26; offset++)
    for (const step of [offset, -offset]) {
      const [scheme, address = ''] = code.replace(/./g, (sign) => shift(sign, step)).split(/(?<=^mailto):/)
      if (scheme === 'mailto') return scanEmails(address)[0]?.value ?? ''
    }
  return ''
}

function shift(sign: string, offset: number): string {
  const ring = ['+,-./0123456789:', '@ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'].find((one) =>
    one.includes(sign),
  )
  return ring?.at((ring.indexOf(sign) + offset) % ring.length) ?? sign
}
