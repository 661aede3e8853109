import type { Evaluation } from './evaluate-pages.ts'
import { judgePage } from './judge-page.ts'
import type { Labels, Truth } from './labels.ts'
import { formatReport } from './markdown.ts'
import { scoreTables, timeTable } from './score-tables.ts'

/** With what the pages were captured. */
export interface Circumstances {
  date: Date
  command: string
  chromium: string
  cores: number
  /** A sentence of whoever ran it. */
  note?: string | undefined
}

export interface JudgeablePage {
  labels: Labels & { truth: Truth }
  evaluation: Evaluation
}

/** The report in Markdown; it names no page. */
export function captureReport(pages: readonly JudgeablePage[], circumstances: Circumstances): string {
  const { date, command, chromium, cores, note } = circumstances
  const scored = pages.map(({ labels, evaluation }) => ({
    kind: labels.kind,
    score: judgePage(labels.truth, labels, evaluation),
  }))
  const times = pages.flatMap(({ evaluation }) => ('failed' in evaluation ? [] : [evaluation.ms]))
  return formatReport({
    title: 'Capture quality',
    note,
    facts: [
      ['Pages', describePages(pages.map(({ labels }) => labels))],
      ['Date', date.toISOString().slice(0, 10)],
      ['Command', `\`${command}\``],
      ['Browser', chromium],
      ['Machine', `${cores} cores`],
    ],
    tables: [...scoreTables(scored), timeTable(times, pages.length - times.length)],
  })
}

/** How many there are, of which kinds and from where. */
function describePages(pages: readonly Labels[]): string {
  const kinds = Object.entries(Object.groupBy(pages, ({ kind }) => kind))
    .map(([kind, members = []]) => ({ kind, count: members.length }))
    .toSorted((a, b) => b.count - a.count)
  const counted = kinds.map(({ kind, count }) => `${count} ${kind}`).join(', ')
  const places = [
    [distinct(pages.map(({ lang }) => lang)), 'languages'],
    [distinct(pages.map(({ country }) => country)), 'countries'],
  ] as const
  const named = places.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`)
  return [`${pages.length} (${counted})`, ...named].join(', ')
}

const distinct = (values: readonly string[]) => new Set(values.filter((value) => value !== '')).size
