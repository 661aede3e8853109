import { attempt } from './attempt.ts'
import { withoutCommonWords } from './common-words.ts'
import { readCompanyLines } from './companies/read-company-lines.ts'
import { readCountryLines } from './countries/read-country-lines.ts'
import type { PageEvidence } from './evidence.ts'
import { createFindings } from './findings.ts'
import { linesOf } from './line.ts'
import { type PageReading, pageReadingSchema } from './page-reading.ts'
import { readAddresses } from './read-addresses.ts'
import { readBesideNames } from './read-beside-names.ts'
import { readCards } from './read-cards.ts'
import { readLogos, readPictured } from './read-images.ts'
import { readLines } from './read-lines.ts'
import { readMetas } from './structured/read-metas.ts'
import { readStructured } from './structured/read-structured.ts'

type ReportBug = (error: unknown) => void

/** What the injected script's answer holds, or null where it is no such answer. */
export function parseEvidence(answer: unknown, reportBug: ReportBug = () => {}): PageEvidence | null {
  const parsed = pageReadingSchema.safeParse(answer)
  return parsed.success ? readEvidence(parsed.data, reportBug) : null
}

/** Reads the lines that a page showed: what stands in them, and where. */
export function readEvidence(reading: PageReading, reportBug: ReportBug = () => {}): PageEvidence {
  const lines = linesOf(reading)
  const findings = createFindings()
  const attemptTo = <Value>(read: () => Value, instead: Value): Value => attempt(read, instead, reportBug)
  const countries = attemptTo(() => readStructured(reading, findings), [])
  const locale = attemptTo(() => readMetas(reading.metas, findings), '')
  const pictured = attemptTo(() => readPictured(reading, lines), new Map())
  const readers = [
    () => readLines(lines, findings, URL.parse(reading.url)?.hostname, pictured),
    () => readCards(lines, findings, reading.url),
    () => readLogos(reading, findings),
    () => readCompanyLines(lines, findings, reading.url),
    () => readAddresses(lines, findings),
    () => readCountryLines(lines, findings),
    () => readBesideNames(lines, findings),
  ]
  for (const read of readers) attemptTo<void>(read, undefined)
  const { url, title, language, selection, nodeCount } = reading
  return {
    url,
    title,
    language,
    locale,
    countries,
    selection,
    findings: withoutCommonWords(findings.all, [...lines.map(({ text }) => text), reading.words]),
    nodeCount,
    truncated: reading.truncated || findings.isFull(),
  }
}
