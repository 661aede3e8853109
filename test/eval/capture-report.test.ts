import { expect, it } from 'vitest'
import { commandOf } from './arguments.ts'
import { captureReport } from './capture-report.ts'
import { labelsSchema } from './labels.ts'
import type { Prediction } from './predict.ts'

const mail = (count: number) => Array.from({ length: count }, (_, index) => `${index}@quay.example`)

interface Given {
  labels?: object
  /** How many addresses are there, and how many of those were found. */
  emails?: readonly [there: number, found: number]
  truth?: object
  prediction?: Partial<Prediction>
  ms?: number
}

function page({ labels = {}, emails = [0, 0], truth = {}, prediction = {}, ms }: Given) {
  const parsed = labelsSchema.parse(labels)
  const truthOf = labelsSchema.parse({ truth: { emails: mail(emails[0]), ...truth } }).truth
  if (truthOf === undefined) throw new Error('It was given just now')
  const found = { people: [], emails: mail(emails[1]), phones: [], organisation: '', ...prediction }
  return {
    labels: { ...parsed, truth: truthOf },
    evaluation:
      ms === undefined ? { ...found, failed: 'hung' as const, reason: '' } : { ...found, ms, nodes: 1 },
  }
}

/** The report's lines, blanks and rules apart made single. */
function report(...pages: Given[]): string[] {
  const text = captureReport(pages.map(page), {
    date: new Date('2026-02-03T04:05:06Z'),
    command: 'npm run eval',
    chromium: 'Chromium/1.2',
    cores: 2,
    note: 'One sentence.',
  })
  return text.split('\n').map((line) => line.replaceAll(/\s+/g, ' '))
}

it('tells with what it was measured', () => {
  const profile = { kind: 'profile', lang: 'en', country: 'GB' }
  const lines = report(
    { labels: { kind: 'list', lang: 'de', country: 'AT' } },
    { labels: profile },
    { labels: { ...profile, country: '' } },
  )
  expect(lines.slice(0, 9)).toEqual([
    '# Capture quality',
    '',
    'One sentence.',
    '',
    '- Pages: 3 (2 profile, 1 list), 2 languages, 2 countries',
    '- Date: 2026-02-03',
    '- Command: `npm run eval`',
    '- Browser: Chromium/1.2',
    '- Machine: 2 cores',
  ])
})

it('counts each value once overall and each page once in the average', () => {
  const lines = report(
    { labels: { kind: 'list' }, emails: [8, 2] },
    { labels: { kind: 'profile' }, emails: [2, 2] },
    { labels: { kind: 'profile' }, emails: [0, 2] },
    { labels: { kind: 'profile' }, emails: [0, 0] },
  )
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^\| all \| 66\.7 % \(4\/6\) \| 40\.0 % \(4\/10\) \| - \| - \|/),
      expect.stringMatching(/^\| list \| 100\.0 % \(2\/2\) \| 25\.0 % \(2\/8\) \|/),
      expect.stringMatching(/^\| profile \| 50\.0 % \(2\/4\) \| 100\.0 % \(2\/2\) \|/),
      expect.stringMatching(/^\| average a page \| 66\.7 % \| 62\.5 % \| - \| - \|/),
    ]),
  )
})

it('sums what belongs to whom, and what should not be there', () => {
  const ann = { name: 'Ann Ode', title: 'Clerk', company: 'Quay', emails: mail(1), phones: ['+12025550101'] }
  const truth = {
    people: [ann],
    phones: ['+12025550101'],
    faxes: ['+12025550199'],
    organisation: 'Quay',
    negatives: { people: ['North Quay'], emails: ['trap@quay.example'] },
  }
  const stray = { ...ann, title: '', emails: ['trap@quay.example'] }
  const lines = report(
    { labels: { kind: 'profile' }, truth, prediction: { people: [ann], organisation: 'Quay' } },
    { truth, prediction: { people: [stray, { ...ann, name: 'North Quay' }], phones: ['+12025550199'] } },
    { emails: [0, 1] },
    {},
    {},
  )
  expect(lines).toEqual(
    expect.arrayContaining([
      '| pages | e-mail → person | phone → person | title | company |',
      '| all | 50.0 % (1/2) | 100.0 % (2/2) | 50.0 % (1/2) | 100.0 % (2/2) |',
      '| pages | organisation | main person first |',
      '| all | 50.0 % (1/2) | 100.0 % (1/1) |',
      expect.stringMatching(/^\| pages \| false leads, of .* \| faxes as phones \| traps: e-mails \| .* \|$/),
      '| all | 1 of 3 | 1 | 1 | 0 | 1 |',
    ]),
  )
})

it('times those pages that came to an end', () => {
  const lines = report({ ms: 4 }, { ms: 1 }, { ms: 2.26 }, {})
  expect(lines).toContain('| cold, ms | median | p95 | p99 | failed |')
  expect(lines).toContain('| 3 pages | 2.3 | 4.0 | 4.0 | 1 |')
})

it('is Markdown whose columns stand in line', () => {
  const text = captureReport([page({ ms: 1 })], {
    date: new Date(0),
    command: '',
    chromium: '',
    cores: 1,
  })
  const [table = ''] = text.split('\n\n').slice(-1)
  const [heads = '', rule = '', ...rows] = table.trimEnd().split('\n')
  expect(rule).toMatch(/^\| -{3,} \|( -{2,}: \|)+$/)
  expect(new Set([heads.length, rule.length, ...rows.map(({ length }) => length)]).size).toBe(1)
})

it('names the command without where its folders lie', () => {
  const given = { folder: '../far/away/pages/', out: '/home/ann/found.json', note: 'Mine.' }
  expect(commandOf(given)).toBe('npm run eval -- --pages pages --out found.json')
  expect(commandOf({ ...given, report: 'docs/quality.md' })).toBe(
    'npm run eval -- --pages pages --out found.json --report quality.md',
  )
})
