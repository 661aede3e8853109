// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { decodeCloudflare } from '../../lib/evidence/emails/decode-email.ts'
import { decodeShifted } from '../../lib/evidence/emails/decode-shifted.ts'
import { scanEmails } from '../../lib/evidence/emails/scan-emails.ts'
import { scanObfuscatedEmails } from '../../lib/evidence/emails/scan-obfuscated-emails.ts'
import { readLineParts, readNameRuns } from '../../lib/evidence/line-parts.ts'
import { readLinkTarget } from '../../lib/evidence/link-target.ts'
import { isNameShaped } from '../../lib/evidence/name-shape.ts'
import { scanPhones } from '../../lib/evidence/phones/scan-phones.ts'

const valuesOf = (matches: { value: string }[]) => matches.map(({ value }) => value)

describe('e-mails in text', () => {
  it.each([
    ['write to ann@acme.example.', ['ann@acme.example']],
    ['<ann@acme.example>,bob@acme.example;', ['ann@acme.example', 'bob@acme.example']],
    ['이메일ann@acme.example', ['ann@acme.example']],
    ['jörg@müller.example', ['jörg@müller.example']],
    ['an😀 ann@acme.example', ['ann@acme.example']],
    ["o'hara+x@mail.acme.example", ["o'hara+x@mail.acme.example"]],
  ])('are found: %s', (text, emails) => {
    expect(valuesOf(scanEmails(text))).toEqual(emails)
  })

  it.each([
    'logo@2x.png',
    'hero@3x.webp',
    'package@1.2.3',
    'git@host.example:team/project.git',
    'https://user@host.example/path',
    '0123456789abcdef0123456789abcdef@o1.ingest.example',
    '@handle',
    'ann@acme',
    'a..b@acme.example',
  ])('are not seen in %s', (text) => {
    expect(scanEmails(text)).toEqual([])
  })

  it('stand where they are said to stand', () => {
    const text = 'mail\u2060ann@acme.example or b\u2060ob@\u2060acme.example'
    expect(scanEmails(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'ann@acme.example',
      'b\u2060ob@\u2060acme.example',
    ])
  })

  it.each([
    ['ann [at] acme [dot] example', 'ann@acme.example'],
    ['ann(at)acme(dot)example', 'ann@acme.example'],
    ['Mail: ann {ät} acme {punkt} example', 'ann@acme.example'],
    ['ann.ode [arroba] acme punto example'.replace(' punto ', ' [punto] '), 'ann.ode@acme.example'],
    ['E-Mail: office @ acme.example', 'office@acme.example'],
    ['office @ acme.example', 'office@acme.example'],
  ])('are read in disguise: %s', (text, email) => {
    expect(valuesOf(scanObfuscatedEmails(text))).toEqual([email])
  })

  it.each([
    'Sold at amazon.example',
    'look at me dot com',
    'we met @ acme.example last year',
    'see (at) page',
  ])('are not read into a sentence: %s', (text) => {
    expect(scanObfuscatedEmails(text)).toEqual([])
  })
})

describe('an encoded e-mail', () => {
  it('is decoded as Cloudflare encodes it', () => {
    expect(decodeCloudflare('422320022b3a6c272d')).toBe('ab@ix.eo')
    expect(decodeCloudflare('')).toBe('')
  })

  it.each([
    ["javascript:linkTo_UnCryptMailto('nbjmup+boo/pefAbdnf/fybnqmf');", 'ann.ode@acme.example'],
    ['javascript:linkTo_UnCryptMailto(%27nbjmup+boo/pefAbdnf/fybnqmf%27);', 'ann.ode@acme.example'],
    ["javascript:linkTo_UnCryptMailto('nothing here at all');", ''],
    ['javascript:void(0)', ''],
  ])('is decoded as TYPO3 encodes it: %s', (href, email) => {
    expect(decodeShifted(href)).toBe(email)
  })
})

describe('a link', () => {
  it.each([
    ['mailto:ann@acme.example?subject=a@b.example', ['email', 'ann@acme.example']],
    ['MAILTO:%20ann%40acme.example', ['email', 'ann@acme.example']],
    ['mailto:%E0%A4%A,ann@acme.example', ['email', 'ann@acme.example']],
    ['tel:+1-202-555-0143', ['phone', '+1-202-555-0143']],
    ['tel://%2B12025550143', ['phone', '+12025550143']],
    ['https://wa.me/12025550143', ['phone', '+12025550143']],
    ['https://www.linkedin.com/in/ann?trk=x', ['profile', 'https://www.linkedin.com/in/ann']],
  ])('leads to a contact: %s', (href, [field, value]) => {
    expect(readLinkTarget(href)).toEqual([{ field, value }])
  })

  it('leads to all its recipients', () => {
    const targets = readLinkTarget(
      'mailto:ann@acme.example,bob@acme.example?cc=cleo@acme.example&body=x@y.example',
    )
    expect(valuesOf(targets)).toEqual(['ann@acme.example', 'bob@acme.example', 'cleo@acme.example'])
  })

  it.each([
    'mailto:?body=look%20at%20x@y.example',
    '/contact',
    '#',
    'https://acme.example/a@b.example',
    'javascript:void(0)',
  ])('leads to nobody: %s', (href) => {
    expect(readLinkTarget(href)).toEqual([])
  })
})

describe('phones in text', () => {
  it.each([
    ['Tel (202) 555-0143, Fax (202) 555-0144', ['(202) 555-0143', '(202) 555-0144']],
    ['+49 (0) 30 23125 – 0', ['+49 (0) 30 23125 – 0']],
    ['030 / 23125-310', ['030 / 23125-310']],
    ['202-555-0143 x204.', ['202-555-0143 x204']],
    ['Tel\u2060020\u20607946\u20600018', ['020 7946 0018']],
  ])('are found: %s', (text, phones) => {
    expect(valuesOf(scanPhones(text))).toEqual(phones)
  })

  it.each([
    '$1250000',
    '#2025550143',
    'ab1234567',
    '1234567cd',
    '1.234567,89 €'.replace('1.', '€1.'),
    '12345678901234567890',
    '12345',
  ])('are not seen in %s', (text) => {
    expect(scanPhones(text)).toEqual([])
  })
})

describe('a line', () => {
  it.each([
    ['Ann Ode', ['name:Ann Ode']],
    ['Ann Ode, CTO', ['name:Ann Ode', 'title:CTO']],
    ['President: Ann Ode', ['title:President', 'name:Ann Ode']],
    ['Ann Ode – Head of Sales | Acme', ['name:Ann Ode', 'title:Head of Sales']],
    ['Ann\u2060Ode', ['name:Ann Ode']],
    ['we sell lamps, chairs', []],
  ])('gives names and what stands beside them: %s', (text, parts) => {
    expect(readLineParts(text, [0]).map(({ field, value }) => `${field}:${value}`)).toEqual(parts)
  })

  it('is split at its elements where punctuation does not split it', () => {
    expect(readLineParts('Ann Ode CTO of us', [0, 8]).map(({ value }) => value)).toEqual([
      'Ann Ode',
      'CTO of us',
    ])
  })

  it('gives runs of capitals without the words that lead to them', () => {
    const text = 'please Contact Celia Harker, or call Dr. Asha Menon at once'
    expect(valuesOf(readNameRuns(text, 0, text.length))).toEqual(['Celia Harker', 'Dr. Asha Menon'])
  })

  it.each([
    'Ann Ode',
    'J. R. Tarrant',
    'R.C. van der Weel',
    'Dr. Asha Menon',
    'Zoë O’Hara-Lund',
    'MARA LINDQVIST',
    '김하늘',
    '王小明',
  ])('can have the shape of a name: %s', (text) => {
    expect(isNameShaped(text)).toBe(true)
  })

  it.each([
    'Ann',
    'ann ode',
    'Ann Ode 2',
    'a b c',
    'Welcome to the Show',
    'A. B.',
    'x'.repeat(80),
    'We are Acme and more',
  ])('can have another: %s', (text) => {
    expect(isNameShaped(text)).toBe(false)
  })
})
