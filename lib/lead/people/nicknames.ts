import { common, depthOf } from '../tree.ts'
import { nameWords } from './person-name.ts'
import type { NameMention } from './read-names.ts'

/** Short forms that do not begin as the whole name does; those that do need no list: "Dan", "Rob", "Alex". */
const SHORT_FORMS: Record<string, string> = {
  bill: 'william',
  billy: 'william',
  will: 'william',
  bob: 'robert',
  bobby: 'robert',
  dick: 'richard',
  rick: 'richard',
  jim: 'james',
  jimmy: 'james',
  jamie: 'james',
  jack: 'john',
  johnny: 'john',
  mike: 'michael',
  mick: 'michael',
  tony: 'anthony',
  ted: 'edward',
  ned: 'edward',
  hank: 'henry',
  harry: 'henry',
  chuck: 'charles',
  charlie: 'charles',
  peggy: 'margaret',
  meg: 'margaret',
  liz: 'elizabeth',
  beth: 'elizabeth',
  betty: 'elizabeth',
  kate: 'katherine',
  kathy: 'katherine',
  cathy: 'catherine',
  larry: 'lawrence',
  andy: 'andrew',
  drew: 'andrew',
  becky: 'rebecca',
  patty: 'patricia',
  trish: 'patricia',
  sue: 'susan',
  debbie: 'deborah',
  hans: 'johannes',
  sepp: 'josef',
  uli: 'ulrich',
  pepe: 'jose',
  paco: 'francisco',
  beppe: 'giuseppe',
  gigi: 'luigi',
  sasha: 'alexander',
  kasia: 'katarzyna',
  zosia: 'zofia',
}

/** Whether one given name is a short form or the initial of the other. */
export function isShortFor(short: string, long: string): boolean {
  if (short === long) return true
  if (short.length === 1 || short.length >= 3) if (long.startsWith(short)) return true
  return SHORT_FORMS[short] === long
}

/** How far above the deeper of both the element may be that holds one name in two scripts. */
const LEVELS = 4
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Han}/u,
  /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
]
const scriptOf = (name: string): number => SCRIPTS.findIndex((script) => script.test(name))

/** The next name of the page, in the same corner and other letters, is the same person's. */
function isInOtherScript(one: NameMention, next: NameMention): boolean {
  const [left, right] = [one.finding.path, next.finding.path]
  if (left === null || right === null || next.index - one.index > 2) return false
  const depth = Math.max(depthOf(left), depthOf(right)) - depthOf(common(left, right))
  return depth <= LEVELS && scriptOf(one.name) !== scriptOf(next.name)
}

/** "Dan Ode" beside "Daniel C. Ode" is the same man, where nobody else of that family could be meant. */
export function joinShortForms(names: readonly NameMention[]): NameMention[] {
  const families = new Map<string, Map<string, string>>()
  for (const { name, key } of names) {
    const words = nameWords(name)
    const [given = ''] = words
    const family = words.at(-1) ?? ''
    if (words.length < 2) continue
    const known = families.get(family) ?? new Map<string, string>()
    if (given.length > (known.get(key)?.length ?? 0)) known.set(key, given)
    families.set(family, known)
  }
  const whole = new Map<string, string>()
  for (const known of families.values())
    for (const [key, given] of known) {
      const longer = [...known].filter(
        ([other, full]) => other !== key && full !== given && isShortFor(given, full),
      )
      const [only] = longer
      if (longer.length === 1 && only !== undefined) whole.set(key, only[0])
    }
  for (const [index, name] of names.entries()) {
    const before = names[index - 1]
    if (before !== undefined && isInOtherScript(before, name))
      whole.set(name.key, whole.get(before.key) ?? before.key)
  }
  return names.map((name) => ({ ...name, key: whole.get(name.key) ?? name.key }))
}
