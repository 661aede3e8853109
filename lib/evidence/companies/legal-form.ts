import { withoutContactsBefore } from './before-firm.ts'
import { formAtEnd, formBehind } from './form-behind.ts'

/** The words by which the law of one country or another marks a company's name. */

/** In these languages the form stands before the name, often with the name in quotes behind it. */
const IN_FRONT =
  'ООО|ОАО|ЗАО|ПАО|НАО|АО|ОсОО|ТОВ|ПрАТ|ПАТ|ПП|ТОО|АҚ|ЖШС|ЧУП|УП|ГУП|МУП|ФГУП|ФГБУ|АНО|შპს|სს|' +
  'PT|CV|UAB|AB|MB|VšĮ|OÜ|MTÜ|SIA|AS|SARL|SAS|SASU|EURL|SELARL|SCP|SCI|S\\.C\\.|SC|Công ty (?:TNHH|Cổ phần|CP)|CÔNG TY (?:TNHH|CỔ PHẦN|CP)|' +
  'شركة|شرکت|บริษัท|หจก\\.?|ห้างหุ้นส่วนจำกัด'

/** Written without blanks, before or behind. */
const IDEOGRAPHIC =
  '株式会社|有限会社|合同会社|合資会社|合名会社|[（(]株[)）]|㈱|[（(]有[)）]|㈲|(?:一般|公益)(?:社団|財団)法人|医療法人(?:社団|財団)?|学校法人|社会福祉法人|特定非営利活動法人|NPO法人|弁護士法人|税理士法人|' +
  '주식회사|유한회사|[（(]주[)）]|㈜|사단법인|재단법인|(?:股份)?有限(?:责任|責任)?公司|股份公司'

export const FORM_IN_FRONT = new RegExp(`^(?:${IN_FRONT})[\\s.]{1,2}(?=[\\p{L}\\d"«„“”'])`, 'u')
/** Quotes around the name show its beginning and end wherever in the line they stand. */
const QUOTED = new RegExp(
  `(?<![\\p{L}\\d])(?:${IN_FRONT})\\s{1,2}(?:«[^«»]{2,60}»|"[^"]{2,60}"|“[^“”]{2,60}”|„[^„“”]{2,60}[“”])`,
  'u',
)
export const FORM_WITHOUT_BLANK = new RegExp(IDEOGRAPHIC, 'u')
/** What ends the name of a line before its form begins, or begins it. */
export const EDGE = /[|•·©:;@\t\u2060]|\s[-–—]\s|\s\/\s|,\s/g

/** "Calgary, AB" is a place. */
export const PROVINCE = /^\s?,\s?[A-Z]{2}$/

/** Whether a text holds a company's name with its legal form. */
export const hasLegalForm = (text: string): boolean => companyInLine(text) !== ''

/** The name without its legal form: for comparing, never for showing. */
export function stripLegalForm(name: string): string {
  const trimmed = name.trim()
  const bare = trimmed
    .slice(0, formAtEnd(trimmed)?.start)
    .replace(FORM_IN_FRONT, '')
    .replace(FORM_WITHOUT_BLANK, ' ')
    .replace(/^[\s"«„“”']{1,3}|["»“”']$/g, '')
    .trim()
  return bare === '' || bare.endsWith('&') ? trimmed : bare
}

/** The name with its form that a line holds: "Acme Ltd." in "Visit us: Acme Ltd., 1 Long Road"; else ''. */
export function companyInLine(line: string): string {
  if (FORM_WITHOUT_BLANK.test(line)) return partAround(line, line.search(FORM_WITHOUT_BLANK))
  const quoted = QUOTED.exec(line)
  if (quoted !== null) return quoted[0]
  const parts = line.split(/[|•·;\t\u2060]|\s[-–—]\s/)
  const fronted = parts.map((part) => part.trim()).find((part) => FORM_IN_FRONT.test(part))
  if (fronted !== undefined) return fronted.split(/,\s|\s\(/)[0] ?? ''
  const found = formBehind(line)
  if (found === null) return ''
  const form = line.slice(found.start, found.end)
  if (PROVINCE.test(form)) return ''
  const before = line.slice(0, found.start)
  const cut = [...before.matchAll(EDGE)].findLast(({ index, 0: edge }) => {
    const rest = before.slice(index + edge.length)
    return /\p{L}{2}|\d/u.test(rest) && !(edge.startsWith(',') && /\s(?:&|and|und|et|y|e|og|en)\s/.test(rest))
  })
  const name = before.slice(cut === undefined ? 0 : cut.index + cut[0].length).trim()
  const run = withoutProse(withoutContactsBefore(name))
  return run === '' ? '' : `${run}${form.replace(/[\s,]{1,2}$/, '')}`
}

/** Words that are small within a name. */
const SMALL =
  /^(?:of|and|the|for|de|der|des|du|la|le|les|und|et|y|e|di|da|do|van|von|vom|zu|zur|für|voor|en|och|og|i|in|am|im|an|und|to|à|d['’]\p{L}{1,20})$/u

/** The words before a form without the sentence that they end: "Acme" of "In June we founded Acme". */
function withoutProse(name: string): string {
  const words = name.split(' ')
  const isSmall = (word = '') => /^\p{Ll}/u.test(word)
  const last = words.findLastIndex((word) => isSmall(word) && !SMALL.test(word))
  if (last === -1 && words.length < 9) return isSmall(words[0]) && words.length > 1 ? '' : name
  if (words.length === 1) return name
  const run = words.slice(last + 1)
  while (SMALL.test(run[0] ?? '')) run.shift()
  return run.length < 9 ? run.join(' ') : ''
}

/** The part between bars, brackets and blanks in which the form without blanks stands. */
function partAround(line: string, index: number): string {
  const isEdge = (sign = '') => /[|•·©:：;、，。\t\u2060]/.test(sign)
  let start = index
  let end = index
  while (start > 0 && index - start < 60 && !isEdge(line[start - 1])) start--
  while (end < line.length && end - index < 60 && !isEdge(line[end])) end++
  return line.slice(start, end).trim()
}
