import { describe, expect, it } from 'vitest'
import type { PageEvidence } from '../../lib/evidence/evidence.ts'
import { readPlainText } from '../../lib/evidence/read-plain-text.ts'
import { readPhoneLabel } from '../../lib/lead/phone-label.ts'
import { isPhoneLike } from '../../lib/lead/phone-like.ts'
import { readPhones } from '../../lib/lead/read-phones.ts'
import { settleFindings } from '../../lib/lead/settle-findings.ts'
import { voteCountry } from '../../lib/lead/vote-country.ts'
import { evidence, finding } from './finding.ts'

const numbersOf = (texts: string[], page: Partial<PageEvidence> = {}) => {
  const findings = texts.map((text) => finding('phone', text, { label: 'Phone' }))
  return readPhones(findings, evidence(findings, page), 'en').mentions.map(({ key }) => key)
}

/** Every kind of number that stands on pages and is no phone. */
const CONFUSERS = [
  'Born 05.10.1986 in town',
  'on 2024-03-15 at noon',
  'from 03/2015 – 03/2016',
  'years 1995-1998 and 2019/2020',
  'opened 1995. 3 ~ 1998. 4',
  'open 08.30 - 12.00 and 13:00-17:30',
  'ISBN 3-86680-192-0',
  'ISBN 978-3-86680-192-9',
  'Order #2012345678',
  'Order number 2012345678',
  'Invoice no. 20255501',
  'price 1.250.000 or 1 250 000',
  'for $1,250,000 and € 202 555',
  'at 48.8566, 2.3522',
  'N 52.520008 E 13.404954',
  'version 10.15.7.1920',
  'host 192.168.100.200',
  'ZIP 80901-80962',
  'ZIP 62701-1234',
  'IBAN DE02 1203 0000 0000 2020 51',
  'card 4111 1111 1111 1111',
  'VAT DE 123 456 789',
  'Steuernummer 27/123/45678',
  'HRB 123456 B',
  'pages 128 – 134 and 212-218',
  'DOI 10.1000/182345',
  'item 1234-5678-90',
  'serial 1234567890',
  'uuid 550e8400-e29b-41d4-a716-446655440000',
  'score 3-2 1-0 2-2 4-1',
  'id 1234567890123456789',
  'Bestellnummer 2012345678',
]

describe('digits that are no phone', () => {
  it.each(CONFUSERS)('are left alone in every country: %s', (line) => {
    for (const locale of ['en_US', 'en_GB', 'de_DE', 'fr_FR', 'it_IT', 'nl_NL', 'en_IN', 'pt_BR', 'en_AU']) {
      const findings = settleFindings(readPlainText(line)).map((one) => ({ ...one, source: 'text' as const }))
      expect(
        readPhones(findings, evidence(findings, { locale }), 'en').mentions.map(({ key }) => key),
      ).toEqual([])
    }
  })

  it.each(['05.10.1986', '80901-80962', '1234567890', '7777777', '192.168.100.200', '4111 1111 1111 1111'])(
    'do not look like one: %s',
    (digits) => {
      expect(isPhoneLike(digits)).toBe(false)
    },
  )

  it.each([
    '(202) 555-0143',
    '01 99 00 12 34',
    '33 12 34 56',
    '+81.90.1459.5878',
    '331.65.66.555',
    '0492 - 524 333',
  ])('are not mistaken for numbers that are one: %s', (number) => {
    expect(isPhoneLike(number)).toBe(true)
  })
})

describe('the words beside a number', () => {
  it.each([
    ['Fax', 'fax'],
    ['Telefax', 'fax'],
    ['F', 'fax'],
    ['Tel. / Fax', null],
    ['Mobile', 'mobile'],
    ['Handy', 'mobile'],
    ['Direct line', 'direct'],
    ['Durchwahl', 'direct'],
    ['Tel', null],
    ['전화', null],
    ['Private home', 'home'],
  ])('say what kind it is: %s', (label, type) => {
    expect(readPhoneLabel(label)).toEqual({ kind: 'phone', type })
  })

  it.each(['Order number', 'IBAN', 'ISBN', 'VAT', 'Bestellnummer', 'USt-IdNr', 'License no.', 'Account'])(
    'say that it is none: %s',
    (label) => {
      expect(readPhoneLabel(label)).toEqual({ kind: 'not-a-phone' })
    },
  )

  it.each(['', 'at', 'Berlin'])('say nothing: "%s"', (label) => {
    expect(readPhoneLabel(label)).toEqual({ kind: 'unlabelled' })
  })
})

describe('the country of a page', () => {
  const national = ['020 7946 0018', '020 7946 0019']

  it.each<[string, Partial<PageEvidence>]>([
    ['a structured address', { countries: ['United Kingdom'] }],
    ['the address of the site', { url: 'https://acme.co.uk/' }],
    ['its language', { language: 'en-GB' }],
    ['its locale', { locale: 'en_GB' }],
  ])('is told by %s', (_, page) => {
    expect(numbersOf(national, page)).toEqual(['+442079460018', '+442079460019'])
  })

  it('is the one under which its numbers exist, against the sign of a careless template', () => {
    expect(numbersOf(['030 23125 123', '030 23125 124'], { language: 'en-US', locale: 'de_DE' })).toEqual([
      '+493023125123',
      '+493023125124',
    ])
    expect(numbersOf(['(202) 555-0143'], { language: 'en-GB' })).toEqual(['+12025550143'])
  })

  it('follows the numbers that carry their country', () => {
    expect(numbersOf(['+49 30 23125 123', '030 23125 124'])).toEqual(['+493023125123', '+493023125124'])
  })

  it('gives way to a country named before the number', () => {
    const findings = [
      finding('phone', '020 7946 0018', { label: 'UK' }),
      finding('phone', '(202) 555-0143', { label: 'USA' }),
    ]
    const { mentions } = readPhones(findings, evidence(findings), 'en')
    expect(mentions.map(({ key }) => key)).toEqual(['+442079460018', '+12025550143'])
  })

  it('is not read out of a small word', () => {
    const findings = [finding('phone', '(202) 555-0143', { label: 'at' })]
    expect(readPhones(findings, evidence(findings), 'en').mentions[0]?.key).toBe('+12025550143')
  })
})

describe('the vote of the numbers', () => {
  it.each([
    [
      ['030 23125 123'],
      [
        ['FR', 1],
        ['DE', 1],
      ],
      'DE',
    ],
    [
      ['01 99 00 12 34'],
      [
        ['DE', 1],
        ['FR', 0.5],
      ],
      'FR',
    ],
    [['(202) 555-0143'], [['DE', 1]], 'US'],
    [
      [],
      [
        ['DE', 1],
        ['FR', 2],
      ],
      'FR',
    ],
    [['12'], [], 'US'],
  ] as const)('%j with %j is for %s', (numbers, priors, country) => {
    expect(voteCountry(numbers, new Map(priors))).toBe(country)
  })
})

describe('a fax number', () => {
  it('is a fax wherever it stands without its label', () => {
    const findings = [finding('phone', '(202) 555-0144', { label: 'Fax' }), finding('phone', '202.555.0144')]
    const { mentions } = readPhones(findings, evidence(findings), 'en-US')
    expect(mentions.map(({ type }) => type)).toEqual(['fax', 'fax'])
  })
})
