import type { Findings } from '../findings.ts'
import type { Line } from '../line.ts'
import { snippetAround, unseam } from '../text.ts'
import { behindCompanyLabel, belowCompanyLabel, HOSTING, isImprintHeading } from './company-label.ts'
import { companyInLine } from './legal-form.ts'
import { abbreviationsIn, spelledOut } from './spelled-out.ts'

export const COPYRIGHT =
  /©|\(c\)|copyright|版权所有|版權所有|저작권|all rights reserved|alle rechte vorbehalten|tous droits réservés|все права защищены|حقوق|כל הזכויות/i
const HEADING = /^h[1-3]$/
/** A name in a heading stands in one of the first. */
const HEADING_LIMIT = 60
/** The publisher is the first firm in so many lines below the heading of an imprint. */
const IMPRINT_REACH = 12
/** Firms of professionals have no other form than this. */
export const FIRM =
  /^\p{Lu}[^,;:|]{2,60}\s(?:&|and|und|et|y|e)\s(?:Associates|Associés|Asociados|Associados|Associati|Partners?|Partner|Sons|Söhne|Fils|Hijos|Filhos|Figli|Brothers|Co|Company|Cie)\.?$/u
export const GREETING =
  /(?<!\p{L})(?:welcome to(?: the)?|willkommen (?:bei|beim|in der)|bienvenue (?:chez|à|sur)|bienvenidos? a|benvenuti (?:in|da|a)|bem-vindos? (?:à|ao)|welkom bij|välkommen till|velkommen til|witamy w|vítejte v|добро пожаловать в)\s{1,2}(\p{Lu}[^,.!?|:;]{1,60})/iu

/**
 * Reports what may hold the name of the page's company; whether it does, `lib/lead` says. The label says by what:
 * '©', 'imprint' (behind or below a word such as "Company:" or "Impressum"), 'acronym' (what the host abbreviates), 'greeting',
 * 'heading', or '' for a legal form.
 */
export function readCompanyLines(lines: readonly Line[], findings: Findings, url = ''): void {
  const abbreviations = abbreviationsIn(url)
  let headings = 0
  let sought = 0
  for (const [index, line] of lines.entries()) {
    const text = unseam(line.text).trim()
    if (text.length < 2 || text.length > 400) continue
    const add = (label: string, value: string) => addCompany(findings, line, label, value, text)
    for (const letters of abbreviations) add('acronym', spelledOut(text, letters))
    const labelled = behindCompanyLabel(text)
    const below = unseam(lines[index + 1]?.text ?? '').trim()
    const named = labelled === '' ? belowCompanyLabel(below) : (labelled ?? '')
    if (named.length < 100 && behindCompanyLabel(named) === null)
      add('imprint', companyInLine(named) || named)
    if (isImprintHeading(text) && !line.menu) sought = IMPRINT_REACH
    else if (sought > 0) sought = HOSTING.test(text) ? 0 : sought - 1
    if (COPYRIGHT.test(text)) add('©', text)
    else if (!/[@?!]/.test(text)) {
      const firm = FIRM.test(text) ? text : companyInLine(text)
      add(sought > 0 && firm !== '' ? 'imprint' : '', firm)
      if (firm !== '') sought = 0
    }
    add('greeting', GREETING.exec(text)?.[1] ?? '')
    const isHeading = text.length < 80 && HEADING.test(line.tags[0] ?? '')
    if (isHeading && headings++ < HEADING_LIMIT) add('heading', text)
  }
}

function addCompany(
  findings: Findings,
  { path, slot, visible }: Line,
  label: string,
  value: string,
  text: string,
): void {
  if (value.length < 2 || (label !== '©' && value.length > 120)) return
  const snippet = snippetAround(text, Math.max(0, text.indexOf(value)))
  findings.add({
    field: 'company',
    value,
    source: 'text',
    subject: 'organisation',
    label,
    snippet,
    path,
    slot,
    visible,
  })
}
