import { addressShape } from '../evidence/address-shape.ts'
import { companyInLine } from '../evidence/companies/legal-form.ts'
import { scanEmails } from '../evidence/emails/scan-emails.ts'
import { scanObfuscatedEmails } from '../evidence/emails/scan-obfuscated-emails.ts'
import type { Finding } from '../evidence/evidence.ts'
import { createFindings, type Findings } from '../evidence/findings.ts'
import { readNameRuns, SEPARATOR, TITLE_SHAPE } from '../evidence/line-parts.ts'
import { INVERTED, isNameShaped } from '../evidence/name-shape.ts'
import { scanPhones } from '../evidence/phones/scan-phones.ts'
import { foldInner } from '../evidence/text.ts'
import { AT, employerIn } from './company/employer.ts'
import { localPartOf } from './emails/email-kind.ts'
import { isJobTitle, isTitleOnly } from './people/job-title.ts'
import { localSpellings, plainLocalPart } from './people/local-part.ts'
import { isNoName, scoreName } from './people/score-name.ts'

/** What is marked beyond this is a page, not a lead. */
const LONGEST_SELECTION = 2000
/** A part of a longer text is a name only if its words are of names. */
const NAME_IN_TEXT = 0
/** A word between a title and the firm, at the end of what is left of the line. */
const LEFT_OVER =
  /[\s,|•·;:(–—-]{1,4}$|(?:^|\s)(?:at|@|of|for|with|bei|beim|von|chez|de|presso|bij|hos|en|w)[\s,(]{0,3}$/iu
/** A street or a postcode. */
const ADDRESS = 0.6

/** What the words that the user marked hold: a small page of its own, in records by person. */
export function readSelection(text: string): Finding[] {
  const findings = createFindings()
  const short = text.slice(0, LONGEST_SELECTION)
  const whole = inCapitals(short.trim())
  const address: string[] = []
  for (const line of whole.split(/[\n\r\t]+/)) readLine(foldInner(line).trim(), findings, address)
  if (addressShape(address.join(', ')) >= ADDRESS)
    findings.add({ field: 'address', value: address.join(', '), source: 'selection' })
  return inRecords(findings.all)
}

/** "ann ode" marked alone is a name as people type it. */
function inCapitals(text: string): string {
  if (!/^\p{Ll}[\p{Ll}'’-]{0,24}(?: \p{Ll}[\p{Ll}'’-]{0,24}){1,2}$/u.test(text)) return text
  const name = text.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
  return scoreName(name, '') >= 1 && !isJobTitle(text) ? name : text
}

/** The words and the contacts of a line in their order, so that each contact follows whose it is. */
function readLine(line: string, findings: Findings, address: string[]): void {
  const mails = [...scanEmails(line), ...scanObfuscatedEmails(line)]
  const masked = mails.reduce(
    (text, { start, end }) => `${text.slice(0, start)}${'@'.repeat(end - start)}${text.slice(end)}`,
    line,
  )
  const contacts = [
    ...mails.map((match) => ({ ...match, field: 'email' as const })),
    ...scanPhones(masked).map((match) => ({ ...match, field: 'phone' as const })),
  ].sort((a, b) => a.start - b.start)
  let previousEnd = 0
  for (const contact of contacts) {
    const label = line.slice(previousEnd, contact.start)
    readWords(label, line, findings, address)
    findings.add({ ...contact, source: 'selection', label, snippet: line })
    previousEnd = contact.end
  }
  readWords(line.slice(previousEnd), line, findings, address)
}

/** Names, titles, the firm and the address among words without contacts. */
function readWords(text: string, snippet: string, findings: Findings, address: string[]): void {
  const company = companyInLine(text)
  const at = company === '' ? text.length : text.indexOf(company)
  const before = text.slice(0, at).replace(LEFT_OVER, '').replace(LEFT_OVER, '')
  const behind = text.slice(at + company.length)
  for (const words of [before, behind]) {
    const parts = (INVERTED.test(words.trim()) ? [words] : words.split(SEPARATOR)).map((part) => part.trim())
    const from = parts.findIndex((part) => /\d/.test(part))
    const place = parts.slice(Math.max(0, from)).filter(Boolean).join(', ')
    const isPlace = from !== -1 && addressShape(place) >= ADDRESS
    if (isPlace) address.push(place)
    for (const part of isPlace ? parts.slice(0, from) : parts) readPart(part, snippet, findings)
    if (words === before && company !== '')
      findings.add({ field: 'company', value: company, source: 'selection', snippet })
  }
}

/** One part of a line: a name, a title with the firm behind it, or words among which a name stands. */
function readPart(part: string, snippet: string, findings: Findings): void {
  const add = (field: Finding['field'], value: string) =>
    findings.add({ field, value, source: 'selection', snippet })
  const last = findings.all.findLast(({ field }) => field === 'name' || field === 'title')
  const isBehindName = last?.field === 'name' && !isNoName(last.value)
  const isInverted = INVERTED.test(part)
  if ((isNameShaped(part) || isInverted) && !isTitleOnly(part)) {
    if (isBehindName && isNoName(part)) add(isJobTitle(part) ? 'title' : 'name', part)
    else add('name', part)
    return
  }
  const employer = employerIn(part)
  const title = employer === '' ? part : part.slice(0, AT.exec(part)?.index)
  if (isJobTitle(title) || (isBehindName && employer !== '' && TITLE_SHAPE.test(title))) {
    if (!isNameShaped(title) || isTitleOnly(title)) add('title', title)
    if (employer !== '') add('company', employer)
    return
  }
  for (const { value } of readNameRuns(part, 0, part.length))
    if (scoreName(value, '') >= NAME_IN_TEXT && !isTitleOnly(value)) add('name', value)
}

/** Each name begins a record; what stands before the first belongs to it as well, and an e-mail to whom it spells. */
function inRecords(found: readonly Finding[]): Finding[] {
  const spelled = new Map<string, string>()
  const isPerson = ({ field, value }: Finding) => field === 'name' && !isNoName(value)
  let record = -1
  const placed = found.map((finding) => {
    if (isPerson(finding)) {
      record++
      for (const local of localSpellings(finding.value)) spelled.set(local, `u${record}`)
    }
    return { ...finding, record: `u${Math.max(0, record)}` }
  })
  return placed.map((finding) => {
    if (finding.field === 'name' && isNoName(finding.value)) return { ...finding, record: null }
    if (finding.field !== 'email') return finding
    const owner = spelled.get(plainLocalPart(localPartOf(finding.value)))
    return { ...finding, record: owner ?? finding.record }
  })
}
