import { stripLegalForm } from '../../evidence/companies/legal-form.ts'
import { cleanText, LONGEST } from '../clean-text.ts'
import { plainText } from '../plain-text.ts'
import { isNobody, isPageName, MADE_BY } from './company-words.ts'
import { squash } from './domain-agreement.ts'
import { withoutPersonBefore } from './person-before-firm.ts'

const GREETING =
  /^(?:welcome to|willkommen (?:bei|beim|auf|in)(?: (?:der|dem|den))?|herzlich willkommen (?:bei|beim|in)|bienvenue (?:chez|sur|à)|bienvenidos? a|benvenuti (?:in|a|da|su)|bem-vindo (?:à|ao)|welkom bij|välkommen till|velkommen til|tervetuloa|witamy w|vítejte(?: v| na)?|добро пожаловать (?:в|на)|home of|home page of|the official (?:web ?site|site|home ?page) of|official (?:web ?site|site) of|(?:offizielle )?(?:web ?site|homepage|internetauftritt|webseite) (?:der|des|von)|site officiel d[eu]|sitio (?:web )?oficial de|sito ufficiale d[ei]l?|about|contact|logo(?:tipo)? (?:of|von|de|der|di)|logo:?|شعار|לוגו|логотип(?: компании)?)\s{1,3}/iu
const TRAILING =
  /(?<![\s,:|–—-])[\s,:|–—-]{1,4}(?:(?:main |site |company |header |footer |white |dark |black |colou?r ){0,3}logo(?:type)?(?: (?:white|black|dark|light|header|footer|small|large|klein|gro(?:ß|ss)|wei(?:ß|ss)|schwarz|hell|dunkel|farbig|neu|blanc|noir|couleur|blanco|negro|color|bianco|nero|wit|zwart|vit|svart|białe|czarne|\d{1,3}))?|(?:official )?(?:home ?page|web ?site|site)|official(?: site)?|homepage|ロゴ|公式サイト|官网|官方网站|【公式】|オフィシャルサイト|로고|홈페이지|ホームページ|logosu|логотип|официальный сайт)$/iu
const FILE = /\.(?:png|jpe?g|svg|gif|webp|avif|ico)$/i
const FRONT = /^[\s.,;:|·•*»›‹"“”'‘’‚」』】>=+/_–—-]{1,8}/
const BACK = /(?<![\s,;:|·•*«‹“„'‘‚「『【<>=+/_–—-])[\s,;:|·•*«‹“„'‘‚「『【<>=+/_–—-]{1,8}$/
/** Quotes and brackets around the whole are no part of a name; a pair within it is. */
const PAIRS: readonly [string, string][] = [
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
  ['„', '“'],
  ['“', '”'],
  ['"', '"'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
]
/** The site's address written out. */
export const ADDRESS_OF_SITE = /^(?:https?:\/\/)?(?:www\.)?(?:[\w-]{1,63}\.){1,4}[a-z]{2,10}\/?$/i
/** Who speaks to the reader, asks or counts gives no name. */
const SENTENCE =
  /[?!@]|https?:|(?<![\p{L}\d])(?:click|we are|you can|is a|are the|please|bitte|this (?:site|website|page)|all (?:content|images|text)|\d{4}-\d{2})(?![\p{L}\d])/iu
/** A full stop ends a sentence behind a long word; behind an initial or "Dr" it does not. */
const FULL_STOP = /\p{L}{5}\.\s\p{Lu}\p{Ll}{1,20}\s\p{Ll}/u
const THEME = /(?<!\p{L})(?:theme|framework|template|plugin|theme by)(?!\p{L})/iu
const MOST_WORDS = 12

/** A company's name without what pages put around it; '' where there is none. */
export function tidyCompany(text: string): string {
  let name = withoutPersonBefore(cleanText(plainText(plainText(text)), LONGEST.company))
  if (FILE.test(name)) name = name.replace(FILE, '').replace(/[-_]+/g, ' ')
  const made = name.search(MADE_BY)
  if (made === 0 || isNobody(name)) return ''
  if (made > 0) name = name.slice(0, made)
  for (let times = 0; times < 3; times++)
    name = unwrapped(name.replace(FRONT, '').replace(BACK, '').replace(GREETING, '').replace(TRAILING, ''))
      .replace(/[®™℠]/g, '')
      .trim()
  return isCompanyLike(name) ? name : ''
}

function unwrapped(name: string): string {
  for (const [open, close] of PAIRS) {
    if (name.startsWith(open) && name.indexOf(close, 1) === name.length - 1) return name.slice(1, -1)
    if (name.endsWith(close) && !name.slice(0, -1).includes(open)) return name.slice(0, -1)
    if (name.startsWith(open) && !name.includes(close, 1)) return name.slice(1)
  }
  return name
}

function isCompanyLike(name: string): boolean {
  if (squash(name).length < 2 || isPageName(name) || isNobody(name)) return false
  if ((SENTENCE.test(name) || FULL_STOP.test(name)) && !ADDRESS_OF_SITE.test(name)) return false
  if (THEME.test(name) || name.split(/\s+/).length > MOST_WORDS) return false
  // "Inc." alone, a year, a number.
  if (/^[\d\s.,:/-]*$/.test(name)) return false
  return !isOnlyForm(name)
}

const isOnlyForm = (name: string): boolean => stripLegalForm(`x ${name}`) === 'x'
