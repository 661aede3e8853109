import { expect, it } from 'vitest'
import { closeNote } from '../../lib/crm/close-note.ts'
import { emptyCompany, inventLead, inventPerson } from './invented-lead.ts'

it("tells the user's words, the extension, the page and the sources, in this order", () => {
  const phones = [{ number: '+12025550123', extension: '45', type: 'work' as const }]
  expect(closeNote(inventLead({ people: [inventPerson({ phones })] }))).toBe(
    [
      'Met at the fair.',
      '',
      'Ana Quill: +12025550123 ext. 45',
      '',
      'Our team',
      'https://fabrikam.example/team',
      '',
      'ana.quill@fabrikam.example: link on the page',
    ].join('\n'),
  )
})

it("tells the extension of the company's phone, named or not", () => {
  const phones = [{ number: '+12025550199', extension: '7', type: 'work' as const }]
  expect(closeNote(inventLead({ company: { ...emptyCompany, phones } }))).toContain('\n+12025550199 ext. 7\n')
})

it('is empty where there is nothing to tell', () => {
  const page = { url: '', title: ' ', capturedAt: 0 }
  expect(closeNote(inventLead({ note: ' \n', page, sources: [] }))).toBe('')
})
