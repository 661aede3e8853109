import { describe, expect, it } from 'vitest'
import { noteOf } from '../../../lib/crm/pipedrive/note-of.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'
import { sent } from './pipedrive-bench.ts'

const ana = inventPerson()
const bo = inventPerson({
  key: 'person-2',
  name: 'Bo Ferrer',
  title: 'Buyer',
  emails: [{ address: 'bo.ferrer@fabrikam.example', type: 'work' }],
  phones: [{ number: '+12025550188', extension: '', type: 'work' }],
  profiles: [],
})

interface Options {
  person?: Lead['people'][number] | null
  values?: Parameters<typeof noteOf>[2]['values']
  isAddressKept?: boolean
  provenance?: boolean
}

/** The note on Ana's lead, a line each. */
function linesOf(lead: Lead, options: Options = {}): string[] {
  const { person = lead.people[0] ?? null, values = [], isAddressKept = true, provenance = false } = options
  return noteOf(lead, person, { values, isAddressKept, provenance }).flatMap((text) => text.split('\n'))
}

describe('the note on a lead', () => {
  it('has what Pipedrive has no field for', () => {
    const phones = [{ number: '+12025550123', extension: '12', type: 'work' as const }]
    const lead = inventLead({ people: [inventPerson({ phones })], note: '' })
    expect(linesOf(lead)).toEqual([
      'Ana Quill: Head of Sales',
      'https://social.example/ana-quill',
      'Ana Quill: +12025550123 ext. 12',
      'https://fabrikam.example',
    ])
  })

  it("has the company's own e-mails and phones, which an organization has not", () => {
    const company: Lead['company'] = {
      ...emptyCompany,
      name: 'Fabrikam Tools',
      emails: [
        { address: 'office@fabrikam.example', type: 'work' },
        { address: 'ana.quill@fabrikam.example', type: 'work' },
      ],
      phones: [
        { number: '+12025550100', extension: '7', type: 'work' },
        { number: '+12025550123', extension: '', type: 'work' },
      ],
    }
    const lead = inventLead({ company, note: '', people: [inventPerson({ title: '', profiles: [] })] })
    expect(linesOf(lead)).toEqual([
      'Fabrikam Tools: office@fabrikam.example',
      'Fabrikam Tools: +12025550100 ext. 7',
    ])
  })

  it('has the address only where no organization took it', () => {
    const address = 'Fabrikam Tools: 12 Invented Lane, Springfield'
    expect(linesOf(inventLead(), { isAddressKept: false })).toContain(address)
    expect(linesOf(inventLead(), { isAddressKept: true })).not.toContain(address)
  })

  it('leaves out what the user put into a field of its own', () => {
    const values = [
      sent(`person:${'b'.repeat(40)}`, 'text', 'Head of Sales'),
      sent('company:website', 'text', 'https://fabrikam.example'),
      sent(`person:${'c'.repeat(40)}`, 'text', 'https://social.example/ana-quill', 'person-2'),
    ]
    expect(linesOf(inventLead({ note: '' }), { values })).toEqual(['https://social.example/ana-quill'])
  })

  it('of one of several people says nothing of the others', () => {
    const lead = inventLead({
      people: [ana, bo],
      note: '',
      sources: [
        { value: 'Ana Quill', source: 'heading' },
        { value: 'BO FERRER', source: 'heading' },
        { value: 'bo.ferrer@fabrikam.example', source: 'link' },
        { value: '(202) 555-0188', source: 'text' },
        { value: 'Fabrikam Tools', source: 'title' },
      ],
    })
    const lines = linesOf(lead, { provenance: true })
    expect(lines).toContain('Ana Quill: heading')
    expect(lines).toContain('Fabrikam Tools: title')
    expect(lines.join('\n')).not.toMatch(/bo|0188|Buyer/i)
    expect(linesOf(lead, { provenance: true, person: bo })).toContain('BO FERRER: heading')
  })

  it('of a number that two people share says so to both', () => {
    const shared = { ...bo, phones: ana.phones }
    const sources = [{ value: '+1 202 555 0123', source: 'text' }]
    const lead = inventLead({ people: [ana, shared], sources })
    for (const person of lead.people) {
      expect(linesOf(lead, { provenance: true, person })).toContain('+1 202 555 0123: text')
    }
  })
})
