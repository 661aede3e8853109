/** Whether a short text has the form of a person's name. Whether it is one is for `lib/lead` to judge. */

/** A capitalised word, with hyphens or apostrophes in it; only initials and short forms end in a dot. */
export const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.-]{0,8}\.|\p{Lu}[\p{L}\p{M}]{0,20}(?:['’`-][\p{L}\p{M}]{1,20}){0,3})$/u
export const GLUED_INITIAL = /(?<=(?:^|[\s.])\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu
/** Scripts that have no capitals: a line of a few characters may be a name. */
export const SCRIPT_NAME =
  /^(?:\p{Script=Hangul}{2,4}|\p{Script=Han}{2,4}|\p{Script=Han}{1,3}[ 　]\p{Script=Han}{1,3})$/u
export const PARTICLE =
  /^(?:d[aeiou]s?|de[lrnm]l?a?|v[ao]n|ter?n?|l[aeo]s?|al|bin|ibn|y|e|zu[mr]?|a[fv]|[md]rs?\.|i[rn]g?\.)$/i

/** Two to six capitalised words, initials and particles; or a name of a script without capitals. */
export function isNameShaped(text: string): boolean {
  if (text.length > 60) return false
  if (SCRIPT_NAME.test(text)) return true
  const words = text.trim().replace(GLUED_INITIAL, ' ').split(/\s+/)
  const parts = words.filter((word) => !PARTICLE.test(word))
  return (
    words.length < 8 &&
    parts.length > 1 &&
    parts.length < 7 &&
    parts.every((part) => NAME_WORD.test(part)) &&
    parts.some((part) => /\p{L}{2}/u.test(part.slice(part.lastIndexOf('.') + 1)))
  )
}
