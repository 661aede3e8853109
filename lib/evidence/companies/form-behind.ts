/**
 * Finds the legal form behind a company's name. One pattern of all forms takes longer to compile than a page to read,
 * so a form is looked up by its first sign.
 */

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
const AS_WRITTEN_FORMS =
  'P\\.C\\.|S\\.?p\\.?A\\.?|S\\.?r\\.?l\\.?s?\\.?|e\\.\\s?V\\.|e\\.\\s?G\\.|e\\.\\s?K\\.|e\\.\\s?U\\.|eG|eV|A/S|K/S|I/S|P/S|Oy|Ab|Co\\.|Cie\\.?|' +
  'S\\.?C\\.?[AR]\\.?L\\.?|Soc\\. ?Coop\\.|акционерное общество|בע["״”]מ|ע["״”]ר|ذ\\.? ?م\\.? ?م\\.?|ش\\.? ?م\\.? ?[مل]\\.?|จำกัด(?: ?\\(มหาชน\\))?|प्राइवेट लिमिटेड|लिमिटेड'

/** Not the beginning of another word, and no part of one. */
export const IN_WORD = /[\p{L}\p{M}\d&]/uy
export const AS_WRITTEN = new RegExp(`(?:${AS_WRITTEN_FORMS})(?![\\p{L}\\p{M}\\d&])`, 'uy')
/** "Co." is one only beside another or behind "&": "GmbH & Co. KG", "Co., Ltd.". */
export const COMPANY = /(?:(?:&|und|and|et|y|e|og)\s)?(?:C[Oo]|Cia|Cie|Hijos|Söhne|Sons|Fils|Figli)\.?/uy
export const COMPANY_ALONE = /C[Oo]\./uy
export const REST_OF_LINE = /[\s.,)]{0,3}$/uy
/** Forms that follow one another: "GmbH & Co. KG". */
const MOST_BEHIND = 4

/** Where in a text a form stands, with the blank before it. */
export interface FormPlace {
  start: number
  end: number
}

/** Reads a form at a place of the text: where it ends, the longest first. */
type Reader = (text: string, at: number) => number[]
type IsEnd = (text: string, at: number) => boolean

/** The first form that stands behind something. */
export function formBehind(text: string): FormPlace | null {
  const found = firstForm(text, (all, at) => !isAt(IN_WORD, all, at))
  return found === null || text[found.end] !== ')' ? found : { ...found, end: found.end + 1 }
}

/** The form with which the text ends. */
export const formAtEnd = (text: string): FormPlace | null =>
  firstForm(text, (all, at) => isAt(REST_OF_LINE, all, at))

function firstForm(text: string, isEnd: IsEnd): FormPlace | null {
  for (const { index: start, 0: gap } of text.matchAll(/(?<=[^\s,])[\s,]{1,2}/gu)) {
    const end = chainEnd(text, start + gap.length, isEnd)
    if (end !== null) return { start, end }
  }
  return null
}

/** Where the forms that begin here end; with "Co." or in brackets, too. */
function chainEnd(text: string, at: number, isEnd: IsEnd): number | null {
  const starts = [...endsOf(COMPANY, text, at).flatMap((end) => behindGap(text, end, ' ,')), at]
  for (const start of starts)
    for (const first of text[start] === '(' ? [start + 1] : [start])
      for (const end of formEnds(text, first)) {
        const last = moreForms(text, end, MOST_BEHIND, isEnd)
        if (last !== null) return last
      }
  return endsOf(COMPANY_ALONE, text, at).find((end) => isEnd(text, end)) ?? null
}

function moreForms(text: string, at: number, most: number, isEnd: IsEnd): number | null {
  const starts = most === 0 ? [] : behindGap(text, at, ' ,()')
  for (const start of starts)
    for (const end of [...endsOf(COMPANY, text, start), ...formEnds(text, start)]) {
      const last = moreForms(text, end, most - 1, isEnd)
      if (last !== null) return last
    }
  return isEnd(text, at) ? at : null
}

/** Behind one or two of the signs, of which the blank stands for any. */
function behindGap(text: string, at: number, signs: string): number[] {
  const isGap = (sign = '') => sign !== '' && (signs.includes(sign) || /\s/.test(sign))
  if (!isGap(text[at])) return []
  return isGap(text[at + 1]) ? [at + 2, at + 1] : [at + 1]
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Where the pattern ends; its last point may belong to the sentence. */
function endsOf(pattern: RegExp, text: string, at: number): number[] {
  if (!isAt(pattern, text, at)) return []
  const end = pattern.lastIndex
  return text[end - 1] === '.' && pattern === COMPANY ? [end, end - 1] : [end]
}

let readers: Map<string, Reader[]> | null = null

function formEnds(text: string, at: number): number[] {
  readers ??= readersBySign()
  const known = readers.get(text[at] ?? '') ?? []
  return [...known.flatMap((read) => read(text, at)), ...endsOf(AS_WRITTEN, text, at)]
}

function readersBySign(): Map<string, Reader[]> {
  const bySign = new Map<string, Reader[]>()
  const add = (sign: string, reader: Reader) => {
    const known = bySign.get(sign)
    if (known === undefined) bySign.set(sign, [reader])
    else known.push(reader)
  }
  for (const form of ANY_CASE.split('|'))
    for (const sign of [form.charAt(0), form.charAt(0).toUpperCase()])
      add(sign, (text, at) => looseEnds(form, text, at))
  for (const form of CAPITALS.split(' ')) {
    add(form.charAt(0), (text, at) => [
      ...(text.startsWith(form, at) ? [at + form.length] : []),
      ...dottedEnds(form, text, at),
    ])
    add(form.charAt(0).toLowerCase(), (text, at) => dottedEnds(form.toLowerCase(), text, at))
  }
  return bySign
}

/** In any case, with or without its points and blanks. */
function looseEnds(form: string, text: string, start: number): number[] {
  let at = start
  for (const sign of form) {
    const own = text[at]
    if (sign === '.' || sign === ' ') {
      if (own === '.' || (own === ' ' && sign === ' ')) at++
    } else if (own !== undefined && (own === sign || own === sign.toUpperCase())) at++
    else return []
  }
  return form.endsWith('.') && text[at - 1] === '.' ? [at, at - 1] : [at]
}

/** With a point behind each letter. */
function dottedEnds(form: string, text: string, start: number): number[] {
  let at = start
  for (const letter of form) {
    if (at > start && /\s/.test(text[at] ?? '')) at++
    if (text[at] !== letter || text[at + 1] !== '.') return []
    at += 2
  }
  return [at]
}
