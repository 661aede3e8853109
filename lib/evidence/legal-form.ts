/** The words by which the law of one country or another marks a company's name. */

/** Nobody means anything else by these, however they are written; "." stands for a point or none, " " likewise. */
const ANY_CASE =
  'incorporated|inc.|corporation|corp.|company limited|private limited|limited|ltda.|ltd. şti.|ltd.|l.l.c.|llp|lllp|' +
  'pllc|p.l.c.|gmbh|ggmbh|mbh|aktiengesellschaft|kommanditgesellschaft|kgaa|ohg|gbr|' +
  'ug (haftungsbeschränkt)|s.à r.l.|s.a.r.l.|eurl|sasu|sprl|bvba|b.v.b.a.|asbl|aktiebolag|aktieselskab|' +
  'anpartsselskab|aps|osakeyhtiö|oyj|kft.|zrt.|nyrt.|spol. s r.o.|s.r.o.|sp. z o.o. sp. k.|sp. z o.o.|sp. z oo|d.o.o.|' +
  'sdn. bhd.|bhd.|berhad|pty. ltd.|pty.|pte. ltd.|pte.|pvt. ltd.|pvt.|tbk.|fze|fzco|fz llc|w.l.l.|dmcc|' +
  'anonim şirketi|limited şirketi|sociedad anónima|sociedad limitada|sociedade anônima|limitada|società per azioni|' +
  'eireli|e.i.r.l.|s.a. de c.v.|s. de r.l. de c.v.|s.a.p.i. de c.v.|sendirian berhad'

/** Short ones that are words, initials or codes in small letters: in capitals, or with their points in either. */
const CAPITALS =
  'AG KG SE SA SAS SRL SPA SL SLU SNC SCS SCA SCI SELARL SCP BV NV VOF AB HB AS ASA OY RY OÜ UAB SIA MTÜ BT RT DD AD ' +
  'OOD EOOD EAD JSC OJSC CJSC PJSC LP CIC DAC ULC SAB AE EPE IKE AŞ TAŞ KK GK SAE SAL SAOG QSC BSC EV EG UG ' +
  'ΑΕ ΕΠΕ ΙΚΕ ΟΕ ΕΕ АД ООД ЕООД ЕАД ДОО ООО ОАО ЗАО ПАО АО ТОВ ТОО ՍՊԸ ՓԲԸ'

/** Of mixed case, or with more to them than letters. */
const AS_WRITTEN =
  'P\\.C\\.|S\\.?p\\.?A\\.?|S\\.?r\\.?l\\.?s?\\.?|e\\.\\s?V\\.|e\\.\\s?G\\.|e\\.\\s?K\\.|e\\.\\s?U\\.|eG|eV|A/S|K/S|I/S|P/S|Oy|Ab|Co\\.|Cie\\.?|' +
  '(?:& |und |and |et |y |e |og )?(?:Co|Cia|Cie|Hijos|Söhne|Sons|Fils|Figli|Zonen|Sønner)\\.?,? (?=Ltd|LTD|Inc|KG|OHG|GmbH|LLC|Limited|S\\.|SA|AG|B\\.|BV)|' +
  'S\\.?C\\.?[AR]\\.?L\\.?|Soc\\. ?Coop\\.|акционерное общество|בע["״”]מ|ע["״”]ר|ذ\\.? ?م\\.? ?م\\.?|ش\\.? ?م\\.? ?[مل]\\.?|จำกัด(?: ?\\(มหาชน\\))?|प्राइवेट लिमिटेड|लिमिटेड'

/** In these languages the form stands before the name, often with the name in quotes behind it. */
const IN_FRONT =
  'ООО|ОАО|ЗАО|ПАО|НАО|АО|ОсОО|ТОВ|ПрАТ|ПАТ|ПП|ТОО|АҚ|ЖШС|ЧУП|УП|ГУП|МУП|ФГУП|ФГБУ|АНО|შპს|სს|' +
  'PT|CV|UAB|AB|MB|VšĮ|OÜ|MTÜ|SIA|AS|SARL|SAS|SASU|EURL|SELARL|SCP|SCI|S\\.C\\.|SC|Công ty (?:TNHH|Cổ phần|CP)|CÔNG TY (?:TNHH|CỔ PHẦN|CP)|' +
  'شركة|شرکت|บริษัท|หจก\\.?|ห้างหุ้นส่วนจำกัด'

/** Written without blanks, before or behind. */
const IDEOGRAPHIC =
  '株式会社|有限会社|合同会社|合資会社|合名会社|[（(]株[)）]|㈱|[（(]有[)）]|㈲|(?:一般|公益)(?:社団|財団)法人|医療法人(?:社団|財団)?|学校法人|社会福祉法人|特定非営利活動法人|NPO法人|弁護士法人|税理士法人|' +
  '주식회사|유한회사|[（(]주[)）]|㈜|사단법인|재단법인|(?:股份)?有限(?:责任|責任)?公司|股份公司'

const anyCase = ANY_CASE.split('|').map((form) =>
  form
    .replace(/[()]/g, '\\$&')
    .replace(/\./g, '\\.?')
    .replace(/ /g, '[ .]?')
    .replace(/\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`),
)
const capitals = CAPITALS.split(' ').flatMap((form) => {
  const dotted = (letters: string) => `${[...letters].join('\\.\\s?')}\\.`
  return [form, dotted(form), dotted(form.toLowerCase())]
})
const ONE = `(?:${[...anyCase, ...capitals, AS_WRITTEN].join('|')})`
/** "Co." is one only beside another or behind "&": "GmbH & Co. KG", "Co., Ltd.". */
const COMPANY = '(?:(?:&|und|and|et|y|e|og)\\s)?(?:C[Oo]|Cia|Cie|Hijos|Söhne|Sons|Fils|Figli)\\.?'
const CHAIN = `(?:${COMPANY}[\\s,]{1,2})?\\(?${ONE}(?:[\\s,)(]{1,2}(?:${COMPANY}|${ONE})){0,4}|C[Oo]\\.`
/** Not the beginning of another word, and no part of one. */
const WHOLE = '(?![\\p{L}\\p{M}\\d&])'

export const FORM_BEHIND = new RegExp(`(?<=[^\\s,])[\\s,]{1,2}(?:${CHAIN})${WHOLE}\\)?`, 'u')
export const FORM_AT_END = new RegExp(`(?<=[^\\s,])[\\s,]{1,2}(?:${CHAIN})[\\s.,)]{0,3}$`, 'u')
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
  const bare = name
    .trim()
    .replace(FORM_AT_END, '')
    .replace(FORM_IN_FRONT, '')
    .replace(FORM_WITHOUT_BLANK, ' ')
    .replace(/^[\s"«„“”']{1,3}|["»“”']$/g, '')
    .trim()
  return bare === '' || bare.endsWith('&') ? name.trim() : bare
}

/** The name with its form that a line holds: "Acme Ltd." in "Visit us: Acme Ltd., 1 Long Road"; else ''. */
export function companyInLine(line: string): string {
  if (FORM_WITHOUT_BLANK.test(line)) return partAround(line, line.search(FORM_WITHOUT_BLANK))
  const quoted = QUOTED.exec(line)
  if (quoted !== null) return quoted[0]
  const parts = line.split(/[|•·;\t\u2060]|\s[-–—]\s/)
  const fronted = parts.map((part) => part.trim()).find((part) => FORM_IN_FRONT.test(part))
  if (fronted !== undefined) return fronted.split(/,\s|\s\(/)[0] ?? ''
  const form = FORM_BEHIND.exec(line)
  if (form === null || PROVINCE.test(form[0])) return ''
  const before = line.slice(0, form.index)
  const cut = [...before.matchAll(EDGE)].findLast(({ index, 0: edge }) => {
    const rest = before.slice(index + edge.length)
    return /\p{L}{2}|\d/u.test(rest) && !(edge.startsWith(',') && /\s(?:&|and|und|et|y|e|og|en)\s/.test(rest))
  })
  const name = before.slice(cut === undefined ? 0 : cut.index + cut[0].length).trim()
  const run = withoutProse(name)
  return run === '' ? '' : `${run}${form[0].replace(/[\s,]{1,2}$/, '')}`
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
