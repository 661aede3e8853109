import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../lib/lead/clean-text.ts'
import { parseWebsite } from '../../lib/lead/company/parse-website.ts'
import { parseEmail } from '../../lib/lead/emails/parse-email.ts'
import { parseAtHome, parsePhone } from '../../lib/lead/phones/parse-phone.ts'

describe('an e-mail address', () => {
  it.each([
    ['Ann.Ode@ACME.Example', 'Ann.Ode@acme.example'],
    [' ann@acme.example ', 'ann@acme.example'],
    ['mailto:ann@acme.example', 'ann@acme.example'],
    ["o'hara@acme.example", "o'hara@acme.example"],
    ['jörg@müller.example', 'jörg@xn--mller-kva.example'],
  ])('is kept with its domain in small ASCII letters: %s', (typed, kept) => {
    expect(parseEmail(typed)).toBe(kept)
  })

  it.each([
    '',
    'ann',
    'ann@',
    'ann@acme',
    'ann@@acme.example',
    'ann ode@acme.example',
    '.ann@acme.example',
    'a..b@acme.example',
    'ann@1.2.3.4',
    'ann@acme.example/path',
    'ann@acme.example,bob@acme.example',
  ])('is refused: "%s"', (typed) => {
    expect(parseEmail(typed)).toBeNull()
  })

  it('stays the same when parsed again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (text) => {
        const once = parseEmail(text)
        expect(once === null ? null : parseEmail(once)).toBe(once)
      }),
    )
  })
})

describe('a phone number', () => {
  it.each([
    ['(202) 555-0143', 'US', '+12025550143'],
    ['1-202-555-0143', 'US', '+12025550143'],
    ['020 7946 0018', 'GB', '+442079460018'],
    ['+44 (0)20 7946 0018', null, '+442079460018'],
    ['+44 020 7946 0018', null, '+442079460018'],
    ['0044 20 7946 0018', 'GB', '+442079460018'],
    ['0044 20 7946 0018', null, '+442079460018'],
    ['+49 (0) 30 23125–123', null, '+493023125123'],
    ['(+49) 30 23125 123', null, '+493023125123'],
    ['030/23125-123', 'DE', '+493023125123'],
    ['030 23125 123', 'de', '+493023125123'],
  ])('is read as it is written: %s in %s', (written, country, number) => {
    expect(parsePhone(written, country)?.number).toBe(number)
  })

  it.each([
    ['(202) 555-0143 x204', '204'],
    ['202-555-0143 ext. 12', '12'],
    ['202-555-0143, Ext 7', '7'],
    ['+12025550143;ext=99', '99'],
  ])('keeps its extension: %s', (written, extension) => {
    expect(parsePhone(written, 'US')).toMatchObject({ number: '+12025550143', extension })
  })

  it.each([
    ['', 'US'],
    ['12345', 'US'],
    ['020 7946 0018', 'XX'],
    ['020 7946 0018', null],
    ['call me', 'US'],
    ['2025550143 2025550144', 'US'],
  ])('is refused: "%s" in %s', (written, country) => {
    expect(parsePhone(written, country)).toBeNull()
  })

  it('is shown so that it can be read again without a country', () => {
    const shown = parsePhone('(202) 555-0143 x204', 'US')?.display ?? ''
    expect(parsePhone(shown, null)).toMatchObject({ number: '+12025550143', extension: '204' })
  })

  it('needs its zero at home where a country dials one', () => {
    expect(parseAtHome('30 23125 123', 'DE')).toBeNull()
    expect(parseAtHome('030 23125 123', 'DE')?.number).toBe('+493023125123')
    expect(parseAtHome('202 555 0143', 'US')?.number).toBe('+12025550143')
  })

  it('never breaks the parser', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePhone(text, 'GB')))
  })
})

describe('a web site', () => {
  it.each([
    ['acme.example', 'https://acme.example'],
    ['https://acme.example/', 'https://acme.example'],
    ['http://acme.example/de?x=1', 'http://acme.example/de?x=1'],
    ['ACME.example/Team', 'https://acme.example/Team'],
  ])('gets its scheme: %s', (typed, kept) => {
    expect(parseWebsite(typed)).toBe(kept)
  })

  it.each([
    '',
    'acme',
    'no web site',
    'javascript:alert(1)',
    'ftp://acme.example',
    'https://user@acme.example',
    '1.2.3.4',
  ])('is refused: "%s"', (typed) => {
    expect(parseWebsite(typed)).toBeNull()
  })
})

describe('a line of text', () => {
  it.each([
    ['  Ann \n Ode ', 'Ann Ode'],
    ['\u202eedO nnA\u202c', 'edO nnA'],
    ['Ann\u0000\u0007\u200bOde', 'AnnOde'],
    ['Ann\u2066 Ode\u2069', 'Ann Ode'],
  ])('loses what cannot be seen: %j', (text, clean) => {
    expect(cleanText(text, 50)).toBe(clean)
  })

  it('is never longer than its limit and never changes again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanText(text, 10)
        expect(once.length).toBeLessThanOrEqual(10)
        expect(cleanText(once, 10)).toBe(once)
        expect(once).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })

  it('is cut between characters', () => {
    expect(cleanText('ab😀', 3)).toBe('ab')
  })
})
