import { expect, it } from 'vitest'
import { extensionLines, leadNote } from '../../lib/crm/lead-note.ts'
import { emptyCompany, inventLead, inventPerson } from './invented-lead.ts'

const lead = inventLead()

it("tells the user's words, what the CRM has no place for, the page and the time, and the sources, in this order", () => {
  expect(leadNote({ lead, provenance: true, extras: ['Ana Quill: +12025550123 ext. 45'] })).toBe(
    [
      'Met at the fair.',
      '',
      'Ana Quill: +12025550123 ext. 45',
      '',
      'Our team',
      'https://fabrikam.example/team',
      '2026-09-21 14:13 UTC',
      '',
      'ana.quill@fabrikam.example: link on the page',
    ].join('\n'),
  )
})

it('tells nothing of the page where the user wants no provenance', () => {
  expect(leadNote({ lead, provenance: false, extras: ['Ana Quill: +12025550123 ext. 45'] })).toBe(
    'Met at the fair.\n\nAna Quill: +12025550123 ext. 45',
  )
})

it("does not tell a local file's address", () => {
  const page = { url: 'file:///home/ana/leads.html', title: 'Leads', capturedAt: 1_790_000_000_000 }
  expect(leadNote({ lead: { ...lead, page }, provenance: true })).not.toContain('file:')
})

it('is empty where there is nothing to tell', () => {
  const page = { url: '', title: ' ', capturedAt: 0 }
  expect(leadNote({ lead: inventLead({ note: ' \n', page, sources: [] }), provenance: true })).toBe('')
})

it('has a line for each phone with an extension, under the name of whose it is', () => {
  const phone = { number: '+12025550123', extension: '45', type: 'work' as const }
  const people = [inventPerson({ phones: [phone, { ...phone, number: '+12025550124', extension: '' }] })]
  const company = { ...emptyCompany, phones: [{ ...phone, number: '+12025550199', extension: '7' }] }
  expect(extensionLines({ people, company })).toEqual([
    'Ana Quill: +12025550123 ext. 45',
    '+12025550199 ext. 7',
  ])
})
