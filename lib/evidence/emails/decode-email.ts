import { decodeShifted, decodeToken } from './decode-shifted.ts'
import { decodeBase64, decodeEntities, decodePercent, decodeRot13, reverse } from './decode-text.ts'
import { joinEmailParts, joinParts } from './email-parts.ts'
import { scanEmails } from './scan-emails.ts'
import { scanObfuscatedEmails } from './scan-obfuscated-emails.ts'
import { readScriptStrings } from './script-strings.ts'
import { argumentsOf, tokensOf } from './script-tokens.ts'

/** Attributes that hold an address as such, in one coding or another; those of Cloudflare and TYPO3 have their own. */
export const EMAIL_ATTRIBUTE =
  /^data-(?!cfemail|mailto-(?:token|vector)).{0,20}(?:mail|contact|recipient|addr|rot-?13|enc)/
/** Of an attribute; no address takes so much, in any coding. */
const LONGEST = 2000
export const ROT13_HINT = /rot[-_]?13|data-enc-email/i
export const REVERSED_HINT = /\brtl\b|revers|backward|bidi|mirror|flip/i
/** A script that turns the alphabet adds 13 to the codes of letters. */
export const ADDS_13 = /\+\s?13(?!\d)/

/** Cloudflare's e-mail protection: hex, each byte XORed with the first, UTF-8. */
export function decodeCloudflare(hex: string): string {
  const [mask = 0, ...masked] = (hex.slice(0, 400).match(/[0-9a-f]{2}/gi) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  )
  return new TextDecoder().decode(Uint8Array.from(masked, (byte) => byte ^ mask))
}

/** The addresses that an element keeps in its attributes for the page's script or style to bring to light. */
export function readHiddenEmails(attributes: Readonly<Record<string, string>>, shownText: string): string[] {
  const named = (name: string): string => (attributes[name] ?? '').slice(0, LONGEST)
  const shown = shownText.slice(0, LONGEST)
  const hints = [...Object.keys(attributes), ...['class', 'style', 'dir'].map(named)].join(' ')
  const isRot13 = ROT13_HINT.test(`${hints} ${named('onclick')} ${named('href')}`)
  const isReversed = REVERSED_HINT.test(hints)
  const code = ['onclick', 'onmouseover', 'href']
    .map(named)
    .filter((text) => /[('"]/.test(decodePercent(text)))
  const coded = Object.keys(attributes)
    .filter((name) => EMAIL_ATTRIBUTE.test(name))
    .map(named)
  const found = [
    decodeCloudflare(named('data-cfemail')),
    decodeToken(named('data-mailto-token')),
    `${decodeBase64(named('first'))}@${decodeBase64(named('last'))}`,
    joinEmailParts(attributes),
    ...code.map(decodeShifted),
    ...coded.map((value) => decodeValue(value, isRot13)),
    isRot13 ? plainly(decodeRot13(shown)) : '',
    isReversed && scanEmails(shown).length === 0 ? plainly(reverse(shown)) : '',
    plainly(named('title')),
    plainly(named('aria-label')),
  ].flatMap((text) => scanEmails(text).map(({ value }) => value))
  return unique([...found, ...code.flatMap((text) => readScriptEmails(decodePercent(text)))])
}

/** The addresses that a short inline script would write into the page. */
export function readScriptEmails(script: string): string[] {
  const built = readScriptStrings(script)
  const literals = tokensOf(script).flatMap(({ kind, text }) => (kind === 'string' ? text : []))
  const written = [...built, ...literals.filter((text) => /mailto/i.test(text))]
  const isTurned = ROT13_HINT.test(script) || (script.includes('charCodeAt') && ADDS_13.test(script))
  const turned = isTurned ? literals.map(decodeRot13) : []
  const called = joinParts(argumentsOf(script, /mail/i))
  return unique([...written, ...turned, called].flatMap((text) => allIn(decodeEntities(text))))
}

/** One value in whatever coding yields an address. */
function decodeValue(value: string, isRot13: boolean): string {
  const text = decodeEntities(decodePercent(value))
  const ways = [text, decodeBase64(text), reverse(text)]
  const turned = isRot13 ? ways.slice(0, 2).map(decodeRot13) : []
  return [...turned, ...ways].map(plainly).find((found) => found !== '') ?? ''
}

/** The addresses of a text, the disguised ones in plain letters; '' for none. */
const plainly = (text: string): string => allIn(text).join(' ')

const allIn = (text: string): string[] => {
  const plain = scanEmails(text)
  return (plain.length > 0 ? plain : scanObfuscatedEmails(text)).map(({ value }) => value)
}

const unique = (all: readonly string[]): string[] => [...new Set(all)]
