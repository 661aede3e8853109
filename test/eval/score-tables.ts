import { percentile } from '../bench/percentile.ts'
import { formatMs } from '../bench/table.ts'
import type { Table } from './markdown.ts'
import {
  type Field,
  fields,
  meanShare,
  precisionOf,
  type Question,
  recallOf,
  type Score,
  sumScores,
  type Tally,
} from './score.ts'

export interface ScoredPage {
  kind: string
  score: Score
}

const fieldNames: Record<Field, string> = { emails: 'e-mails', phones: 'phones', names: 'names' }

const questionNames: Partial<Record<Question, string>> = {
  emailOfPerson: 'e-mail → person',
  phoneOfPerson: 'phone → person',
  mainPerson: 'main person first',
}

const formatShare = (share: number) => (Number.isNaN(share) ? '-' : `${(100 * share).toFixed(1)} %`)
const formatTally = ({ right, asked }: Tally) =>
  asked === 0 ? '-' : `${formatShare(right / asked)} (${right}/${asked})`

/** All pages, then the pages of each kind. */
function groupsOf(pages: readonly ScoredPage[]): { name: string; score: Score }[] {
  const group = (name: string, members: readonly ScoredPage[]) => ({
    name,
    score: sumScores(members.map(({ score }) => score)),
  })
  const kinds = Object.entries(Object.groupBy(pages, ({ kind }) => kind))
  return [group('all', pages), ...kinds.map(([kind, members = []]) => group(kind, members))]
}

function foundTable(pages: readonly ScoredPage[]): Table {
  const shares = [precisionOf, recallOf]
  const rows = groupsOf(pages).map(({ name, score }) => [
    name,
    ...fields.flatMap((field) => shares.map((share) => formatTally(share(score.hits[field])))),
  ])
  const means = fields.flatMap((field) =>
    shares.map((share) => formatShare(meanShare(pages.map(({ score }) => share(score.hits[field]))))),
  )
  return {
    title: 'What was found',
    heads: ['pages', ...fields.flatMap((field) => [`${fieldNames[field]}: precision`, 'recall'])],
    rows: [...rows, ['average a page', ...means]],
  }
}

function questionTable(title: string, asked: readonly Question[], pages: readonly ScoredPage[]): Table {
  return {
    title,
    heads: ['pages', ...asked.map((question) => questionNames[question] ?? question)],
    rows: groupsOf(pages).map(({ name, score }) => [
      name,
      ...asked.map((question) => formatTally(score.tallies[question])),
    ]),
  }
}

function mistakesTable(pages: readonly ScoredPage[]): Table {
  return {
    title: 'What should not be there',
    heads: [
      'pages',
      'false leads, of pages without a lead',
      'faxes as phones',
      ...fields.map((field) => `traps: ${fieldNames[field]}`),
    ],
    rows: groupsOf(pages).map(({ name, score: { hits, tallies, faxesAsPhones } }) => [
      name,
      `${tallies.quiet.asked - tallies.quiet.right} of ${tallies.quiet.asked}`,
      String(faxesAsPhones),
      ...fields.map((field) => String(hits[field].traps)),
    ]),
  }
}

export function scoreTables(pages: readonly ScoredPage[]): Table[] {
  return [
    foundTable(pages),
    questionTable('Whose it is', ['emailOfPerson', 'phoneOfPerson', 'title', 'company'], pages),
    questionTable('The page as a whole', ['organisation', 'mainPerson'], pages),
    mistakesTable(pages),
  ]
}

/** `failures`: pages that gave no time, since nothing came of them. */
export function timeTable(times: readonly number[], failures: number): Table {
  return {
    title: 'Time in the page',
    heads: ['cold, ms', 'median', 'p95', 'p99', 'failed'],
    rows: [
      [
        `${times.length} pages`,
        ...[0.5, 0.95, 0.99].map((share) => formatMs(percentile(times, share))),
        String(failures),
      ],
    ],
  }
}
