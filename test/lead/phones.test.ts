import { describe, expect, it } from 'vitest'
import type { PageEvidence } from '../../lib/evidence/evidence.ts'
import { readPhoneLabel } from '../../lib/lead/phones/phone-label.ts'
import { isPhoneLike } from '../../lib/lead/phones/phone-like.ts'
import { readPhones } from '../../lib/lead/phones/read-phones.ts'
import { voteCountry } from '../../lib/lead/phones/vote-country.ts'
import { evidence, finding } from './finding.ts'

const numbersOf = (texts: string[], page: Partial<PageEvidence> = {}) => {
  const findings = texts.map((text) => finding('phone', text, { label: 'Phone' }))
  return readPhones(findings, evidence(findings, page), 'en').mentions.map(({ key }) => key)
}

describe('the form of digits', () => {
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

  it.each(['Order number', 'IBAN', 'ISBN', 'VAT', 'Bestellnummer', 'USt-IdNr', 'License no.', 'No.'])(
    'say that it is none: %s',
    (label) => {
      expect(readPhoneLabel(label)).toEqual({ kind: 'not-a-phone' })
    },
  )

  it.each(['Orders', 'Account', 'Parts', 'Number'])('leave it to the number: %s', (label) => {
    expect(readPhoneLabel(label)).toEqual({ kind: 'half' })
  })

  it.each([
    ['Telefon-Nr.', null],
    ['Phone number', null],
    ['Direct fax', 'fax'],
    ['Fax (office)', 'fax'],
    ['Mobile phone', 'mobile'],
    ['Tel (fax)', 'fax'],
    ['Telephone & Fax', null],
    ['Fax / Tel', null],
    ['M', 'mobile'],
    ['D', 'direct'],
    ['Télécopieur', 'fax'],
    ['Факс', 'fax'],
    ['моб.', 'mobile'],
    ['τηλ.', null],
    ['κιν.', 'mobile'],
    ['פקס', 'fax'],
    ['נייד', 'mobile'],
    ['جوال', 'mobile'],
    ['فاكس', 'fax'],
    ['传真', 'fax'],
    ['手机', 'mobile'],
    ['携帯', 'mobile'],
    ['팩스', 'fax'],
    ['โทรสาร', 'fax'],
    ['मोबाइल', 'mobile'],
    ['फ़ैक्स', 'fax'],
    ['di động', 'mobile'],
    ['Cep', 'mobile'],
    ['Belgegeçer', 'fax'],
    ['☎', null],
    ['📠', 'fax'],
  ])('tell the kind in many languages: %s', (label, type) => {
    expect(readPhoneLabel(label)).toEqual({ kind: 'phone', type })
  })

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
