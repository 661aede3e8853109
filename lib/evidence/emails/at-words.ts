/** What people write for "@" and "." where no program shall read an address. */

/** Words that stand for "@" even bare, beside a written "dot". */
const AT_WORDS =
  'at|ät|aet|at[- ]sign|arroba|arrova|arobase|arrobase|chiocciola|apenstaartje|malpa|małpa|zavin[aá][čc]|kukac|snabel[- ]?a|kr[øo]llalfa|alfakr[øo]ll|klammeraffe|miukumauku|afna|majmun|arond'
/** Words too short or too common to mean it without brackets. */
const AT_IN_BRACKETS = `${AT_WORDS}|a|à|et|eta|chez|@`
const AT_OTHER_SCRIPT =
  'παπάκι|собака|собачка|эт|ат|равлик|песик|кльомба|мајмун|שטרודל|כרוכית|آت|أت|ات|ऐट|एट|アットマーク|アット|あっとまーく|あっと|골뱅이|앳|艾特|圈a|小老鼠'
const DOT_WORDS =
  'dot|punkt|punto|punt|point|ponto|kropka|te[čc]ka|bodka|pont|piste|prik|to[čc]ka|ta[čc]ka|punct|nokta|ta[šs]kas|punkts|titik|chấm|dian'
const DOT_OTHER_SCRIPT = 'τελεία|точка|тчк|крапка|тачка|נקודה|نقطة|نقطه|डॉट|ドット|どっと|닷|쩜|점|點|点'

const BRACKET = '[[({<«‹【〔「『]'
const CLOSING = '[\\])}>»›】〕」』]'
const FENCE = '[|*~#=_/^"\'`-]'
const PADDING = '[\\s_.:*~-]{0,2}'

const enclosed = (words: string): string =>
  `\\s{0,2}${BRACKET}{1,2}${PADDING}(?:${words})${PADDING}${CLOSING}{1,2}\\s{0,2}|\\s?${FENCE}(?:${words})${FENCE}\\s?`

/** All that may stand for "@"; the stars are what Japanese pages put there. */
export const AT = new RegExp(
  `${enclosed(`${AT_IN_BRACKETS}|${AT_OTHER_SCRIPT}`)}|\\s?(?:${AT_OTHER_SCRIPT})\\s?|\\s(?:${AT_WORDS})\\s|\\s?@\\s?|[★☆◎●◆■]`,
  'giu',
)
/** What each of them has, in a form that is fast to look for: most lines have none. */
export const MAY_HOLD_AT = new RegExp(`[^a-z0-9\\s.,]|\\s(?:${AT_WORDS})\\s`, 'i')
/** All that stands for "." beside a disguised "@", save bare words: those are words of sentences as well. */
export const DOT = new RegExp(
  `${enclosed(`${DOT_WORDS}|${DOT_OTHER_SCRIPT}|\\.`)}|\\s?(?:${DOT_OTHER_SCRIPT})\\s?|\\s\\.\\s`,
  'giu',
)
/** The same with bare words. */
export const DOT_OR_WORD = new RegExp(`${DOT.source}|\\s(?:${DOT_WORDS})\\s`, 'giu')

/** How plainly a stand-in for "@" says that it is one. */
export type Plainness = 'enclosed' | 'sign' | 'word' | 'star'

const OPENED = new RegExp(`^${BRACKET}`, 'u')
const SHORT = /^\W{1,4}(?:a|à|et|eta)\W{1,4}$/iu
const OTHER_SCRIPT = new RegExp(`^(?:${AT_OTHER_SCRIPT})$`, 'iu')

/** No sentence has a word in brackets, between two signs or of another script between a Latin name and a host. */
export function plainnessOf(token: string): Plainness {
  const written = token.trim()
  if (written === '@') return 'sign'
  if (/^[★☆◎●◆■]$/.test(written)) return 'star'
  if (OTHER_SCRIPT.test(written)) return 'enclosed'
  if (SHORT.test(written) && written !== token) return 'word'
  const isFenced = written.length > 2 && written[0] === written.at(-1) && /^[|*~#=_/^"'`]/.test(written)
  return OPENED.test(written) || isFenced ? 'enclosed' : 'word'
}
