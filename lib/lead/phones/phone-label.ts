import type { ContactType } from '../contact-type.ts'
import {
  DIRECT,
  FAX,
  HALF_NUMBERED,
  HOME,
  MOBILE,
  NEUTRAL,
  NUMBERED,
  PHONE,
  REACHING,
} from './phone-words.ts'

export const PHONE_AND_FAX =
  /(?:t[eé]l|phone|fon|тел|電話|电话|טל|هاتف)[^\d]{0,9}(?:[/&+,-]|(?<!\p{L})(?:und|and|et|y|e|i|og|och|en|и|a)(?!\p{L}))\s{0,2}(?:tele)?(?:fax|faks|факс|פקס|فاكس|f[.:]?$)|(?:fax|faks|факс)\s{0,2}[/&+]\s{0,2}(?:t[eé]l|phone|fon|тел)/iu

/** `half` is a word that stands before phones as well as before other numbers: "Orders:". */
export type PhoneLabel =
  | { kind: 'not-a-phone' }
  | { kind: 'half' }
  | { kind: 'unlabelled' }
  | { kind: 'reaching' }
  | { kind: 'phone'; type: ContactType | null }

/** What the words beside a number say of it; the nearest to it counts where there are several. */
export function readPhoneLabel(label: string): PhoneLabel {
  if (PHONE_AND_FAX.test(label)) return { kind: 'phone', type: null }
  const phone = lastIndex(PHONE, label)
  const mobile = lastIndex(MOBILE, label)
  const fax = lastIndex(FAX, label)
  const spoken = Math.max(phone, mobile, fax, lastIndex(DIRECT, label))
  const numbered = NUMBERED.map((pattern) => pattern.exec(label)).find((found) => found !== null)
  if (numbered && numbered.index > spoken && !isNeutral(numbered[0], label))
    return { kind: HALF_NUMBERED.test(label) ? 'half' : 'not-a-phone' }
  if (spoken === -1 && REACHING.test(label)) return { kind: 'reaching' }
  return spoken === -1 && !HOME.test(label) ? { kind: 'unlabelled' } : { kind: 'phone', type: typeOf(label) }

  function typeOf(text: string): ContactType | null {
    if (fax > -1 && fax >= Math.max(phone, mobile)) return 'fax'
    if (mobile > -1) return 'mobile'
    if (DIRECT.test(text)) return 'direct'
    return HOME.test(text) ? 'home' : null
  }
}

/** "Telefon-Nr." and "contact number" are about phones, "Nr." alone is not. */
const isNeutral = (word: string, label: string): boolean =>
  NEUTRAL.test(word) && [PHONE, MOBILE, FAX, DIRECT, REACHING].some((pattern) => pattern.test(label))

/** Labels are short: the few matches are counted through. */
function lastIndex(pattern: RegExp, label: string): number {
  if (!pattern.test(label)) return -1
  const all = [...label.matchAll(new RegExp(pattern, `${pattern.flags}g`))]
  return all.at(-1)?.index ?? -1
}
