import type { Finding } from '../../lib/evidence/evidence.ts'
import { readHtml } from './read-html.ts'

/** What a page's structured data says, in the order of the report. */
export const factsOf = async (html: string): Promise<Finding[]> =>
  (await readHtml(html)).findings.filter(({ source }) => source === 'structured')

/** The same by what is said: "name Ann Ode". */
export const saidBy = async (html: string): Promise<string[]> =>
  (await factsOf(html)).map(({ field, value }) => `${field} ${value}`).sort()

/** A page's JSON-LD. */
export const json = (data: unknown): string =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`
