import { describe, expect, it } from 'vitest'
import { readHiddenEmails, readScriptEmails } from '../../lib/evidence/emails/decode-email.ts'
import { scanEmails } from '../../lib/evidence/emails/scan-emails.ts'
import { scanObfuscatedEmails } from '../../lib/evidence/emails/scan-obfuscated-emails.ts'
import { createFindings } from '../../lib/evidence/findings.ts'
import type { Line } from '../../lib/evidence/line.ts'
import { readLineParts, readNameRuns } from '../../lib/evidence/line-parts.ts'
import { readLinkTarget } from '../../lib/evidence/link-target.ts'
import { scanPhones } from '../../lib/evidence/phones/scan-phones.ts'
import { readLines } from '../../lib/evidence/read-lines.ts'
import { readSelection } from '../../lib/lead/read-selection.ts'

const LONG = 1_000_000
const FACTOR = 16
/** Four times what is in proportion; what is quadratic grows by 256. */
const TOLERATED_GROWTH = 4 * FACTOR
/** A shorter time cannot be told from chance. */
const MEASURABLE_MS = 1
/** The longest line that the page side reports. */
const LINE_LENGTH = 4000

const readers: Record<string, (text: string) => unknown> = {
  'e-mails': scanEmails,
  'disguised e-mails': (text) => scanObfuscatedEmails(text, { host: 'acme.example', label: 'E-mail:' }),
  phones: (text) => scanPhones(text),
  'names beside contacts': (text) => readNameRuns(text, 0, text.length),
  'names of a line': (text) => readLineParts(text, [0]),
  'a selection': readSelection,
  'a link': (text) => readLinkTarget(`mailto:${text}`),
  'hidden e-mails': (text) =>
    readHiddenEmails({ 'data-email': text, class: 'rot13 rtl', title: text, onclick: text }, text),
  'a script': readScriptEmails,
  'a page': (text) => readLines(linesOf(text), createFindings()),
}

const pieces = [
  ...['a', 'a.', '@', 'a@', 'a@a.', 'ann@acme.example ', 'ann@acme.example\u2060', '[at]', ' at ', 'a [at] '],
  ...[
    'a at b dot ',
    '＠',
    '&#64;',
    'a&#64;b.',
    '1',
    '1 ',
    '+1 ',
    '(1) ',
    'Ann Ode ',
    'Ann, ',
    "'",
    '"+"',
    '(',
  ],
  ...['[', "f('a',", '\u2060', '%40', 'mailto:', 'x=x+x;', '★', '://', ' . '],
]

function linesOf(text: string): Line[] {
  const starts = Array.from(
    { length: Math.ceil(text.length / LINE_LENGTH) },
    (_, index) => index * LINE_LENGTH,
  )
  return starts.map((start) => ({
    text: text.slice(start, start + LINE_LENGTH),
    path: `1/${start}`,
    slot: 'p',
    tags: ['p'],
    visible: true,
    menu: false,
    pieces: [],
    links: [],
  }))
}

function elapsedMs(read: (text: string) => unknown, text: string): number {
  const begin = performance.now()
  read(text)
  return performance.now() - begin
}

/** How much longer a text of a million characters takes than one of a sixteenth; measured anew where it seems much. */
function growthOf(read: (text: string) => unknown, piece: string): number {
  const long = piece.repeat(Math.ceil(LONG / piece.length))
  const short = long.slice(0, LONG / FACTOR)
  const shortMs = Math.min(...Array.from({ length: 4 }, () => elapsedMs(read, short)))
  let longMs = elapsedMs(read, long)
  for (let again = 0; again < 3 && longMs > TOLERATED_GROWTH * shortMs; again++)
    longMs = Math.min(longMs, elapsedMs(read, long))
  return longMs / Math.max(shortMs, MEASURABLE_MS)
}

describe('the measure', () => {
  it('tells a reader that looks at each character from each other', () => {
    const countPairs = (text: string) => {
      let pairs = 0
      for (let one = 0; one < text.length; one += 50)
        for (let other = one; other < text.length; other += 20) pairs++
      return pairs
    }
    expect(growthOf(countPairs, 'a')).toBeGreaterThan(TOLERATED_GROWTH)
  })
})

describe('a text of a million characters', () => {
  it.each(Object.entries(readers))(
    'is read in proportion to its length: %s',
    { timeout: 60_000 },
    (_, read) => {
      const slow = pieces.filter((piece) => growthOf(read, piece) > TOLERATED_GROWTH)
      expect(slow).toEqual([])
    },
  )
})
