import fc from 'fast-check'
import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import { leadsToCsv } from '../../../components/leads/leads-csv.ts'
import { row } from './rows.ts'

const headings = {
  name: 'Name',
  title: 'Job title',
  company: 'Company',
  email: 'E-mail',
  phone: 'Phone',
  status: 'Status',
  website: 'Web site',
  address: 'Address',
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

/** The file as a program reads it: one record a lead, by heading. */
function read(csv: string): Record<string, string>[] {
  return parse<Record<string, string>>(csv.slice(1), { header: true }).data
}

describe('leads as CSV', () => {
  it('writes one line a lead below the headings', () => {
    const csv = toCsv({
      name: 'Ada Lindqvist',
      title: 'Head of Sales',
      company: 'Harbour & Finch',
      emails: ['ada@example.com'],
      phones: ['+12025550143'],
      website: 'https://harbour-finch.example',
      address: '12 Quay Street',
      note: 'Call on Monday',
    })
    expect(csv.slice(1).split('\r\n')).toEqual([
      'Name,Job title,Company,E-mail,Phone,Status,Web site,Address,Note,Page,Page title,Saved (UTC)',
      'Ada Lindqvist,Head of Sales,Harbour & Finch,ada@example.com,+12025550143,NEW,' +
        'https://harbour-finch.example,12 Quay Street,Call on Monday,' +
        'https://harbour-finch.example/team,Our team,2026-11-20 09:30:05',
    ])
  })

  it('begins with the mark by which Excel knows UTF-8', () => {
    expect(toCsv({}).charCodeAt(0)).toBe(0xfeff)
  })

  it('writes the headings alone for no leads', () => {
    expect(toCsv().slice(1)).toMatch(/^Name,Job title,[^\r\n]*\r\n$/)
  })

  it('gives each e-mail and phone its own column, as many as the lead with the most has', () => {
    const [first, second] = read(
      toCsv(
        { emails: ['a@example.com'], phones: ['+12025550101', '+12025550102'] },
        { emails: ['b@example.com', 'c@example.com', 'd@example.com'] },
      ),
    )
    expect(first).toMatchObject({ 'E-mail': 'a@example.com', 'E-mail 3': '', 'Phone 2': '+12025550102' })
    expect(second).toMatchObject({ 'E-mail 3': 'd@example.com', Phone: '', 'Phone 2': '' })
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
    expect(toCsv({ phones: [number] })).toContain(`,${number},`)
  })

  it('reads back whatever a page may have held', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (name, note) => {
        const [lead] = read(toCsv({ name, note }))
        expect([name, `'${name}`]).toContain(lead?.['Name'])
        expect([note, `'${note}`]).toContain(lead?.['Note'])
      }),
    )
  })
})
