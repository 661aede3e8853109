import fc from 'fast-check'
import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import { leadsToCsv } from '../../../components/leads/leads-csv.ts'
import { person, row } from './rows.ts'

const headings = {
  name: 'Name',
  title: 'Job title',
  email: 'E-mail',
  phone: 'Phone',
  company: 'Company',
  companyEmail: 'Company e-mail',
  companyPhone: 'Company phone',
  website: 'Web site',
  address: 'Address',
  status: 'Status',
  note: 'Note',
  page: 'Page',
  pageTitle: 'Page title',
  savedAt: 'Saved (UTC)',
}

const toCsv = (...leads: Parameters<typeof row>[1][]) =>
  leadsToCsv(
    leads.map((lead, index) => row(index, lead)),
    headings,
    (id) => id.toUpperCase(),
  )

/** The file as a program reads it: one record a line, by heading. */
function read(csv: string): Record<string, string>[] {
  return parse<Record<string, string>>(csv.slice(1), { header: true }).data
}

const ada = person({
  name: 'Ada Lindqvist',
  title: 'Head of Sales',
  emails: ['ada@example.com'],
  phones: ['+12025550143'],
})
const bo = person({ name: 'Bo Ferrer', title: 'Buyer', emails: ['bo@example.com', 'bo@example.org'] })

describe('leads as CSV', () => {
  it('writes a lead below the headings', () => {
    const csv = toCsv({
      people: [ada],
      company: 'Harbour & Finch',
      companyEmails: ['hello@harbour-finch.example'],
      companyPhones: ['+12025550100'],
      website: 'https://harbour-finch.example',
      address: '12 Quay Street',
      note: 'Call on Monday',
    })
    expect(csv.slice(1).split('\r\n')).toEqual([
      'Name,Job title,E-mail,Phone,Company,Company e-mail,Company phone,Web site,Address,' +
        'Status,Note,Page,Page title,Saved (UTC)',
      'Ada Lindqvist,Head of Sales,ada@example.com,+12025550143,' +
        'Harbour & Finch,hello@harbour-finch.example,+12025550100,' +
        'https://harbour-finch.example,12 Quay Street,' +
        'NEW,Call on Monday,https://harbour-finch.example/team,Our team,2026-11-20 09:30:05',
    ])
  })

  it('writes a line for each person, with what is theirs alone and all of the company', () => {
    const company = { company: 'Harbour & Finch', companyEmails: ['hello@example.com'], note: 'Call' }
    const repeated = { Company: 'Harbour & Finch', 'Company e-mail': 'hello@example.com', Note: 'Call' }
    const lines = read(toCsv({ people: [ada, bo], ...company }))
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatchObject({
      Name: 'Ada Lindqvist',
      'Job title': 'Head of Sales',
      'E-mail': 'ada@example.com',
      'E-mail 2': '',
      Phone: '+12025550143',
      ...repeated,
    })
    expect(lines[1]).toMatchObject({
      Name: 'Bo Ferrer',
      'Job title': 'Buyer',
      'E-mail': 'bo@example.com',
      'E-mail 2': 'bo@example.org',
      Phone: '',
      ...repeated,
    })
  })

  it('writes one line for a company without people', () => {
    const lines = read(toCsv({ people: [], company: 'Harbour & Finch', companyPhones: ['+12025550100'] }))
    expect(lines).toEqual([
      expect.objectContaining({
        Name: '',
        'E-mail': '',
        Company: 'Harbour & Finch',
        'Company phone': '+12025550100',
      }),
    ])
  })

  it('begins with the mark by which Excel knows UTF-8', () => {
    expect(toCsv({}).charCodeAt(0)).toBe(0xfeff)
  })

  it('writes the headings alone for no leads', () => {
    expect(toCsv().slice(1)).toMatch(/^Name,Job title,[^\r\n]*\r\n$/)
  })

  it('gives each e-mail and phone its own column, as many as the person or company with the most has', () => {
    const [first, second] = read(
      toCsv(
        { people: [person({ emails: ['a@example.com'], phones: ['+12025550101', '+12025550102'] })] },
        { people: [bo], companyEmails: ['c@example.com', 'd@example.com'] },
      ),
    )
    expect(first).toMatchObject({ 'E-mail': 'a@example.com', 'E-mail 2': '', 'Phone 2': '+12025550102' })
    expect(second).toMatchObject({ 'E-mail 2': 'bo@example.org', Phone: '', 'Phone 2': '' })
    expect(first).toMatchObject({ 'Company e-mail': '', 'Company e-mail 2': '', 'Company phone': '' })
    expect(second).toMatchObject({ 'Company e-mail 2': 'd@example.com' })
    expect(first).not.toHaveProperty('E-mail 3')
  })

  it.each([
    ['a comma', 'Finch, Harbour', '"Finch, Harbour"'],
    ['a quotation mark', 'The "Finch"', '"The ""Finch"""'],
    ['a new line', 'one\ntwo', '"one\ntwo"'],
    ['a Windows line end', 'one\r\ntwo', '"one\r\ntwo"'],
    ['blanks around it', ' Finch ', '" Finch "'],
    ['letters of any script', 'Łukasz 山田 ممتاز 🐦', 'Łukasz 山田 ممتاز 🐦'],
  ])('keeps %s', (_, company, written) => {
    const csv = toCsv({ company })
    expect(csv).toContain(`,${written},`)
    expect(read(csv)[0]?.['Company']).toBe(company)
  })

  it.each([
    '=HYPERLINK("https://attacker.example")',
    '@SUM(A1)',
    '-2+3',
    '+1-2',
    '+cmd|calc',
    '+',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
  ])('lets no spreadsheet run %j', (note) => {
    expect(read(toCsv({ note }))[0]?.['Note']).toBe(`'${note}`)
  })

  it.each(['+12025550143', '+442079460123 ext. 12'])('leaves the phone number %s as it is', (number) => {
    expect(toCsv({ people: [person({ phones: [number] })] })).toContain(`,${number},`)
  })

  it('reads back whatever a page may have held', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (name, note) => {
        const [lead] = read(toCsv({ people: [person({ name })], note }))
        expect([name, `'${name}`]).toContain(lead?.['Name'])
        expect([note, `'${note}`]).toContain(lead?.['Note'])
      }),
    )
  })
})
