// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { readPage } from '../../lib/page/read-page.ts'
import { openPage, stubCheckVisibility } from '../pages/open-page.ts'
import { readHtml } from './read-html.ts'

beforeAll(stubCheckVisibility)
afterEach(() => vi.restoreAllMocks())

const emailsOf = async (html: string) =>
  (await readHtml(html)).findings.filter(({ field }) => field === 'email').map(({ value }) => value)

describe('a page of more than one reading may take', () => {
  it('is read in its first two million characters, and says so', async () => {
    const html = `<p>ann@acme.example</p><p>${'x'.repeat(2_000_000)}</p><p>bob@acme.example</p>`
    const { findings, truncated } = await readHtml(html)
    expect([findings.map(({ value }) => value), truncated]).toEqual([['ann@acme.example'], true])
  })

  it('is reported in its first 300,000 characters, in lines of 2,500 at most, and says so', async () => {
    const reported = async (emails: number) => {
      const { lines, truncated } = await readPage(openPage(`<p>${'ann@acme.example '.repeat(emails)}</p>`))
      return { lengths: lines.map(({ text }) => text.length), truncated }
    }
    const { lengths, truncated } = await reported(24_000)
    expect(truncated).toBe(true)
    expect(lengths.reduce((sum, length) => sum + length)).toBeGreaterThan(295_000)
    expect(lengths.reduce((sum, length) => sum + length)).toBeLessThan(320_000)
    expect(Math.max(...lengths)).toBeLessThan(2_500)
    expect((await reported(16_000)).truncated).toBe(false)
  })

  it('is read in its first 2,000 things of structured data, and says so', async () => {
    const { items, truncated } = await readPage(openPage('<p itemscope></p>'.repeat(2_010)))
    expect([items.length, truncated]).toEqual([2_000, true])
  })

  it('is read ten things deep in its JSON-LD, and is not lost where that goes on', async () => {
    const emailsIn = (depth: number) => {
      const open = '{"@type":"Organization","department":'.repeat(depth)
      const inmost = '{"@type":"Organization","name":"Acme","email":"ann@acme.example"}'
      const script = `${open}${inmost}${'}'.repeat(depth)}`
      return emailsOf(`<script type="application/ld+json">${script}</script><p>bob@acme.example</p>`)
    }
    expect(await emailsIn(10)).toEqual(['ann@acme.example', 'bob@acme.example'])
    expect(await emailsIn(5_000)).toEqual(['bob@acme.example'])
  })

  it('gives its first 5,000 values, and says so', async () => {
    const emails = Array.from({ length: 5_100 }, (_, index) => `a${index}@acme.example`)
    const { findings, truncated } = await readHtml(`<p>${emails.join(' ')}</p>`)
    expect([findings.length, truncated]).toEqual([5_000, true])
  })
})

describe('a long paragraph', () => {
  const directory = (entries: number, distance: number) =>
    Array.from({ length: entries }, (_, index) => `a${index}@acme.example `.padEnd(distance, 'rope '))

  it.each([
    ['every 300 characters', 60, 300],
    ['every 600 characters, in more of them than one line may have', 150, 600],
  ])('gives all its contacts: one %s', async (_, entries, distance) => {
    const emails = await emailsOf(`<p>${directory(entries, distance).join('')}</p>`)
    expect(new Set(emails).size).toBe(entries)
  })

  it('gives the name that leads to a contact', async () => {
    const prose = 'the harbour master said on monday that rope is dear '.repeat(20)
    const who =
      'Ann Ode, who buys all the rope and the lamps of the harbour, can be reached at ann@acme.example'
    const { findings } = await readHtml(`<p>${prose}${who} ${prose}</p>`)
    expect(findings.map(({ value }) => value)).toEqual(['Ann Ode', 'ann@acme.example'])
  })
})

describe('a page that is read', () => {
  /** How often it has its turn, by a clock that goes on by a quarter of a millisecond whenever it is asked. */
  const turnsOf = async (nodes: number) => {
    const page = openPage('<p>ann@acme.example</p>')
    for (let index = 0; index < nodes; index++) page.body.append(page.createComment(''))
    let nowMs = 0
    vi.spyOn(performance, 'now').mockImplementation(() => {
      nowMs += 0.25
      return nowMs
    })
    const turn = vi.spyOn(MessagePort.prototype, 'postMessage')
    await readPage(page)
    return turn.mock.calls.length
  }

  it('is read in one go where it has fewer than 30,000 nodes and is read quickly', async () => {
    expect(await turnsOf(29_900)).toBe(0)
  })

  it('has its turn in between where it has more', async () => {
    expect(await turnsOf(31_000)).toBeGreaterThan(0)
  })
})
