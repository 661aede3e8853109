/** Whether a short text has the form of a person's name. Whether it is one is for `lib/lead` to judge. */

/** A capitalised word, with hyphens or apostrophes in it; only initials and short forms end in a dot. */
/** A word of a script without capitals, in which a name is two to four words. */
export const UNCASED_WORD =
  /^(?:[\p{Script=Arabic}\p{M}\u200c]{2,14}|[\p{Script=Hebrew}\p{M}'’"״׳-]{2,14}|[\p{Script=Devanagari}\u200d]{2,16}|[\p{Script=Bengali}\u200d]{2,16}|\p{Script=Thai}{2,20}|\p{Script=Georgian}{2,16}|\p{Script=Tamil}{2,20})$/u
export const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.-]{0,8}\.|\p{Lu}[\p{L}\p{M}]{0,20}(?:['’`-][\p{L}\p{M}]{1,20}){0,3})$/u
export const GLUED_INITIAL = /(?<=(?:^|[\s.])\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu
/** Scripts that have no capitals: a line of a few characters may be a name. */
export const SCRIPT_NAME =
  /^(?:\p{Script=Hangul}{2,4}|\p{Script=Han}{2,4}|\p{Script=Han}{1,3}[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,5}|[\p{Script=Katakana}ー]{2,10}[・＝][\p{Script=Katakana}ー]{2,12})$/u
/** What doctors put before their names in small letters. */
export const SMALL_DEGREE =
  /^(?:med|dent|vet|phil|jur|iur|rer|nat|pol|oec|theol|techn|habil|mult|h\.c|h|c|agr|päd|univ|sc|hab|inż|inz|et|hum|disc|cult|jun|sen)\.$/u
export const PARTICLE =
  /^(?:d[aeiou]s?|de[lrnm]l?a?|v[ao]n|ter?n?|l[aeo]s?|al|bin|ibn|y|e|zu[mr]?|a[fv]|[md]rs?\.|i[rn]g?\.)$/i

/** "Ode, Ann B.": lists by family name. */
export const INVERTED =
  /^(?:(?:van|von|de|der|den|del|di|da|le|la|el|al|zu) ){0,2}\p{Lu}[\p{L}'’-]{1,24}, (?!(?:Jr|Sr|Inc|Ltd|LLC|MD|PhD|Esq)\b)\p{Lu}[\p{L}'’-]{1,24}(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]{1,24})){0,2}(?:, (?:Jr|Sr|Esq|Ph\.?D|M\.?D|J\.?D|MBA|MPH|MSc|LLM|CPA|CFA|DDS|DMD|DVM|RN|EdD)\.?){0,4}$/u

/** A name has a capital or is of a script that has none: most lines that have neither are seen at once. */
const CAPITAL_OR_OTHER_SCRIPT = /[A-Z\u0080-\uffff]/

/** Two to six capitalised words, initials and particles; or a name of a script without capitals. */
export function isNameShaped(text: string): boolean {
  if (text.length > 60 || !CAPITAL_OR_OTHER_SCRIPT.test(text)) return false
  if (SCRIPT_NAME.test(text)) return true
  const words = text.trim().replace(GLUED_INITIAL, ' ').split(/\s+/)
  const parts = words.filter((word) => !PARTICLE.test(word) && !SMALL_DEGREE.test(word))
  if (words.length > 1 && words.length < 5 && words.every((word) => UNCASED_WORD.test(word))) return true
  return (
    words.filter((word) => !SMALL_DEGREE.test(word)).length < 8 &&
    parts.length > 1 &&
    parts.length < 7 &&
    parts.every((part) => NAME_WORD.test(part)) &&
    parts.some((part) => /\p{L}{2}/u.test(part.slice(part.lastIndexOf('.') + 1)))
  )
}
