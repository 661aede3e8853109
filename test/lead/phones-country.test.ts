import { describe, expect, it } from 'vitest'
import type { Finding } from '../../lib/evidence/evidence.ts'
import { scanPhones } from '../../lib/evidence/phones/scan-phones.ts'
import { readPhones } from '../../lib/lead/phones/read-phones.ts'
import { evidence, finding } from './finding.ts'
import { filled, phonesOnPage } from './phones-on-page.ts'

const read = (findings: Finding[], page = {}) =>
  filled(readPhones(findings, evidence(findings, page), 'en').mentions)
const country = (code: string, path: string) => finding('country', code, { path })
const phone = (value: string, path: string) => finding('phone', value, { path })

describe('the country of one number', () => {
  it('is that of its table row, whatever its place in the row', () => {
    expect(
      read([
        country('DE', '1/0/0/0'),
        phone('030 23125 100', '1/0/0/1'),
        phone('01 99 00 12 34', '1/0/1/0'),
        country('FR', '1/0/1/1'),
        phone('020 7946 0018', '1/0/2/0'),
        country('GB', '1/0/2/1'),
      ]),
    ).toEqual(['+493023125100', '+33199001234', '+442079460018'])
  })

  it('is that of its own row where it exists in the row above as well', () => {
    expect(
      read([
        phone('020 7946 0018', '1/0/0/0'),
        country('GB', '1/0/0/1'),
        phone('020 7946 0019', '1/0/1/0'),
        country('IN', '1/0/1/1'),
      ]),
    ).toEqual(['+442079460018', '+912079460019'])
  })

  it('is that of the heading above it, in a flat page', () => {
    expect(
      phonesOnPage('Germany\n030 23125 100\nFrance\n01 99 00 12 34\nUnited Kingdom\n020 7946 0018').map(
        ({ key }) => key,
      ),
    ).toEqual(['+493023125100', '+33199001234', '+442079460018'])
  })

  it('is that of the city or postcode above it', () => {
    expect(
      filled(
        phonesOnPage(
          'Berlin office\n030 23125 100\nLondon office\n020 7946 0018\nF-75001 Paris\n01 99 00 12 34',
        ),
      ),
    ).toEqual(['+493023125100', '+442079460018', '+33199001234'])
  })

  it('is not taken from a menu of countries, nor from far above', () => {
    const menu = ['DE', 'FR', 'ES', 'IT'].map((code, index) => country(code, `1/0/0/${index}`))
    expect(read([...menu, phone('06 1234 5678', '1/1')], { url: 'https://halden.hu/' })).toEqual([
      '+3612345678',
    ])
  })

  it('gives way to that of the page where the number does not exist there', () => {
    expect(filled(phonesOnPage('Our customers in Japan\n(202) 555-0143', { locale: 'en_US' }))).toEqual([
      '+12025550143',
    ])
  })

  it('is told by the same number with its code elsewhere on the page', () => {
    expect(read([phone('020 7946 0018', '1/0'), phone('+44 20 7946 0018', '1/1')])).toEqual(['+442079460018'])
    const link = finding('phone', '+912079460018', { source: 'link', path: '1/2/1' })
    expect(read([phone('020 7946 0018', '1/2/0'), link], { url: 'https://halden.co.uk/' })).toEqual([
      '+912079460018',
    ])
  })

  it('is its own where only the plus is missing behind a label', () => {
    expect(filled(phonesOnPage('Tel: 86-755-21234567'))).toEqual(['+8675521234567'])
    expect(filled(phonesOnPage('reference 86-755-21234567'))).toEqual([])
  })
})

describe('a number said twice', () => {
  it('is what the visitor sees where the link behind it is another', () => {
    const link = finding('phone', '+442079460011', { source: 'link', path: '1/0/3' })
    expect(read([link, phone('020 7946 0018', '1/0/3')], { locale: 'en_GB' })).toEqual(['+442079460018'])
  })

  it('is a fax where one place says so and none says phone', () => {
    expect(filled(phonesOnPage('Fax: 202-555-0143\nContact us\n202-555-0143'))).toEqual([])
    expect(filled(phonesOnPage('Fax: 202-555-0143\nPhone: 202-555-0143'))).toEqual(['+12025550143'])
  })

  it('shares its label with the number behind the comma', () => {
    expect(filled(phonesOnPage('Fax: 202-555-0143, 202-555-0144'))).toEqual([])
    expect(filled(phonesOnPage('Fax: 202-555-0143 Info 202-555-0144'))).toEqual(['+12025550144'])
  })
})

describe('what structured data and links hold', () => {
  it.each([
    ['Tel: 020 7946 0018', ['+442079460018']],
    ['020 7946 0018, 020 7946 0019', ['+442079460018', '+442079460019']],
    ['+442079460018;ext=12', ['+442079460018;12']],
    ['442079460018', ['+442079460018']],
    ['2079460018', ['+442079460018']],
  ])('is read: %s', (value, phones) => {
    expect(read([finding('phone', value, { source: 'link' })], { url: 'https://halden.co.uk/' })).toEqual(
      phones,
    )
  })
})

describe('a number that hides', () => {
  const hidden = finding('phone', '(202) 555-0143', { visible: false, path: '1/0' })

  it('is only offered beside what is visible', () => {
    const read = readPhones([hidden, finding('title', 'Sales', { path: '1/1' })], evidence([]), 'en')
    expect(read.mentions.map(({ key }) => key)).toEqual(['+12025550143'])
    expect(filled(read.mentions)).toEqual([])
  })

  it('is filled where nothing of the page is visible', () => {
    expect(read([hidden])).toEqual(['+12025550143'])
  })
})

describe('a run of digits', () => {
  it.each(['912 345 678 €', '912 345 678 kWh', '030 123 456 %', '020 7946 0018 views'])(
    'is none where a unit stands behind it: %s',
    (text) => {
      expect(scanPhones(text)).toEqual([])
    },
  )

  it('holds several numbers, and none where it has no end', () => {
    expect(scanPhones('020 7946 0018 / 020 7946 0019 / 20').map(({ value }) => value)).toEqual([
      '020 7946 0018',
      '020 7946 0019',
      '020 7946 0020',
    ])
    expect(scanPhones('020 7946 0018 '.repeat(100_000))).toEqual([])
  })
})

describe('digits without label or grouping', () => {
  it('are offered and fill nothing', () => {
    const [mention] = phonesOnPage('you may ring at any hour 02079460018 or come by', { locale: 'en_GB' })
    expect(mention?.key).toBe('+442079460018')
    expect(filled(phonesOnPage('we counted 2025550143 of them', { locale: 'en_US' }))).toEqual([])
  })

  it('are offered on a page most of whose digits are no phones', () => {
    const table = Array.from({ length: 8 }, (_, index) => `0${index + 1}1 ${index}2 3`).join('\n')
    expect(filled(phonesOnPage(`${table}\n020 7946 0018`, { locale: 'en_GB' }))).toEqual([])
    expect(filled(phonesOnPage(`${table}\nTel 020 7946 0018`, { locale: 'en_GB' }))).toEqual([
      '+442079460018',
    ])
  })

  it('with letters of the keypad are filled only where a label calls them a phone', () => {
    expect(filled(phonesOnPage('Send 1-800-FLOWERS to her'))).toEqual([])
    expect(phonesOnPage('Send 1-800-FLOWERS to her').map(({ key }) => key)).toEqual(['+18003569377'])
    expect(filled(phonesOnPage('Phone: 1-800-FLOWERS'))).toEqual(['+18003569377'])
  })
})
