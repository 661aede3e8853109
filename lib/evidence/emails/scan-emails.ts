import { SEAM } from '../text.ts'
import { decodeEntity, ENTITY } from './decode-text.ts'
import { isMailHost } from './mail-host.ts'
import { placeBack, type Respelled, respell } from './respell.ts'
import { withoutSpamTrap } from './spam-trap.ts'

/** Something found in a text, as text[start, end). */
export interface Match {
  value: string
  start: number
  end: number
}

/**
 * Look-behind and bounded repeats keep it linear. Letters of other scripts do not belong to a local part, nor behind
 * a Latin domain: pages put "이메일" or "まで" and the address together without a blank.
 */
export const EMAIL =
  /(?<![\p{Script=Latin}\p{M}\d_.%+&'@/-])[\p{Script=Latin}\d_.+&'-][\p{Script=Latin}\p{M}\d_.%+&'-]{0,63}@(?:[\p{L}\d][\p{L}\p{M}\d-]{0,62}\.){1,5}(?:xn--[a-z\d-]{2,59}|[a-z]{2,24}|(?:(?!\p{Script=Latin})[\p{L}\p{M}]){2,24})(?![\p{Script=Latin}\d_@])/giu
/** An address of another script has a domain of that script as well. */
export const FOREIGN_EMAIL =
  /(?<![\p{L}\p{M}\d_.%+'@/-])(?:(?!\p{Script=Latin})[\p{L}\p{M}])(?:[.-]?(?:(?!\p{Script=Latin})[\p{L}\p{M}\d_])){0,63}@(?:(?:(?!\p{Script=Latin})[\p{L}\p{M}\d])(?:(?!\p{Script=Latin})[\p{L}\p{M}\d-]){0,62}\.){1,8}(?:[a-z]{2,24}|(?:(?!\p{Script=Latin})[\p{L}\p{M}]){2,24})(?![\p{L}\p{M}\d_@])/giu
/** What looks like an address and is a file or a machine's key. */
export const NO_EMAIL =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|css|m?[jt]s|json|html?|php|mp[34]|pdf|woff2?|zip|mov)$|^[0-9a-f]{24,}@|\.\.|\.@|^@/i
/** The name of a message or of an account elsewhere begins so. */
export const OTHER_SCHEME = /(?<![\w-])(?:cid|mid|sips?|xmpp|acct|message-id):\s?<?$/i
/** What ends a URL in running text. */
export const URL_END = /[\s,;|<>"'()\u2060]/
/** Quotes and the dots of a list that stand before an address. */
export const LEADING = /^[.'-]+/
/** Forms of width: "＠", "．" and letters that East Asian keyboards give. */
export const FULL_WIDTH = /[\uff01-\uff5e\ufe52\ufe6b]/g
/** A seam behind a label is none within an address. */
export const SEAM_WITHIN = /(?<!mail|courriel|correo|conta[ck]t|kontakt|post|adress?e?)\u2060/gi

/** Full-width signs as plain ones; the length stays. */
export const narrow = (text: string): string => text.replace(FULL_WIDTH, (sign) => sign.normalize('NFKC'))

/** Finds e-mail addresses; one that a seam may have cut is put together only if nothing is whole without. */
export function scanEmails(text: string): Match[] {
  const plain = narrow(text)
  const whole = scanPlain(plain)
  const joined = plain.includes(SEAM) ? scanRespelled(respell(plain, SEAM_WITHIN, () => '')) : []
  const decoded = plain.includes('&') ? scanRespelled(respell(plain, ENTITY, decodeEntity)) : []
  const joinedAt = new Map(joined.map((match) => [match.start, match]))
  const found = whole.map((match) => cutShort(match, joinedAt.get(match.start), plain))
  return joined.length + decoded.length === 0 ? found : withoutOverlaps([...found, ...joined, ...decoded])
}

/** The joined form where a seam stands within the domain: "ann@acme.co" and then ".uk". */
function cutShort(match: Match, joined: Match | undefined, text: string): Match {
  const isShort = joined !== undefined && joined.end > match.end && text.startsWith(`${SEAM}.`, match.end)
  return isShort ? joined : match
}

/** Of matches at the same place the one that was found first. */
function withoutOverlaps(matches: readonly Match[]): Match[] {
  const taken = new Set<number>()
  return matches.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false
    for (let at = start; at < end; at++) taken.add(at)
    return true
  })
}

const scanRespelled = (respelled: Respelled): Match[] =>
  scanPlain(respelled.text).map((match) => ({ ...match, ...placeBack(respelled, match.start, match.end) }))

function scanPlain(text: string): Match[] {
  if (!text.includes('@')) return []
  const patterns = /[^\p{Script=Latin}\p{M}\d\s]@/u.test(text) ? [EMAIL, FOREIGN_EMAIL] : [EMAIL]
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ 0: found, index }) => {
      const start = index + (LEADING.exec(found)?.[0].length ?? 0)
      const shown = withoutGlued(found.replace(LEADING, ''))
      const value = withoutSpamTrap(shown)
      if (isOther(text, start, index + found.length) || NO_EMAIL.test(value)) return []
      const isHost = isMailHost(value.slice(value.lastIndexOf('@') + 1))
      return isHost ? [{ value, start, end: start + shown.length }] : []
    })
}

/** True in a URL, in a remote directory ("ann@host:/path", "git@host:path") and in a name of another kind. */
function isOther(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 210), start)
  const url = before.lastIndexOf('://')
  if (url !== -1 && !URL_END.test(before.slice(url))) return true
  if (/^:[~/]/.test(text.slice(end, end + 2))) return true
  if (text.startsWith('git@', start) && text[end] === ':') return true
  return OTHER_SCHEME.test(before.slice(-16))
}

/** Without the next sentence or label, put there without a blank: "ann@acme.comPhone", "ann@acme.com.Call". */
function withoutGlued(found: string): string {
  const [before, last] = splitAtLast(found)
  const [top = ''] = /^[a-z]{2,24}(?=[A-Z])/.exec(last) ?? []
  if (top !== '') return `${before}.${top}`
  const isTop = /^[a-z]{2,24}$/.test(splitAtLast(before)[1])
  return isTop && /^[A-Z][a-z]+$/.test(last) ? before : found
}

/** What stands before the last dot and behind it. */
function splitAtLast(text: string): [before: string, last: string] {
  const dot = text.lastIndexOf('.')
  return [text.slice(0, Math.max(0, dot)), text.slice(dot + 1)]
}
