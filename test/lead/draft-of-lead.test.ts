import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftSchema } from '../../lib/lead/draft.ts'
import { draftOfLead } from '../../lib/lead/draft-of-lead.ts'
import type { Lead } from '../../lib/lead/lead.ts'
import { validateDraft } from '../../lib/lead/validate-draft.ts'
import { leadOf } from '../fixtures.ts'

const choices = { id: 'draft-1', destinationId: 'close', statusId: 'stat_1', values: {}, decisions: {} }

/** Saves a lead's draft once more; what is said of its sources is the draft's own matter. */
function savedAgain(lead: Lead): Omit<Lead, 'sources'> {
  const validation = validateDraft(draftOfLead(lead, choices))
  if (validation.kind !== 'valid') expect.unreachable(JSON.stringify(validation.problems))
  const { sources: _sources, ...rest } = validation.lead
  return rest
}

const type = fc.constantFrom('work' as const, 'mobile' as const, 'other' as const)
const email = fc.record({
  address: fc.constantFrom('ana.quill@fabrikam.example', 'o’neil@example.com', 'büro@xn--bcher-kva.example'),
  type,
})
const phone = fc.record({
  number: fc.constantFrom('+12025550123', '+442079460958', '+493023125000', '+390612345678'),
  extension: fc.constantFrom('', '7', '4021'),
  type,
})
const emails = fc.uniqueArray(email, { maxLength: 3, selector: ({ address }) => address })
const phones = fc.uniqueArray(phone, {
  maxLength: 3,
  selector: ({ number, extension }) => `${number}x${extension}`,
})
const person = fc.record({
  name: fc.constantFrom('Ana Quill', 'Dr. Jürgen de la Cruz', '王小明', 'O’Neil, Bo'),
  title: fc.constantFrom('', 'Head of Sales', 'CEO & co-founder'),
  emails,
  phones,
  profiles: fc.subarray(['https://social.example/ana-quill', 'https://b.example']),
})
const lead: fc.Arbitrary<Lead> = fc.record({
  people: fc
    .array(person, { maxLength: 4 })
    .map((people) => people.map((one, at) => ({ ...one, key: `person-${at}` }))),
  company: fc.record({
    name: fc.constantFrom('Fabrikam Tools', 'Müller & Söhne GmbH'),
    website: fc.constantFrom('', 'https://fabrikam.example'),
    address: fc.constantFrom('', '12 Invented Lane, Springfield'),
    emails,
    phones,
  }),
  note: fc.constantFrom('', 'Met at the fair.\nWants a quote.'),
  page: fc.constant({ url: 'https://fabrikam.example/team', title: 'Our team', capturedAt: 5 }),
  sources: fc.constant([]),
})

describe('a saved lead as a draft', () => {
  it('is the same lead when it is saved again unchanged', () => {
    fc.assert(
      fc.property(lead, (saved) => {
        const { sources: _sources, ...rest } = saved
        expect(savedAgain(saved)).toEqual(rest)
      }),
    )
  })

  it('is a draft as the disk and the messages know it', () => {
    fc.assert(
      fc.property(lead, (saved) => {
        const draft = draftOfLead(saved, choices)
        expect(draftSchema.parse(structuredClone(draft))).toEqual(draft)
      }),
    )
  })

  it('has ids of its own for all that can be edited, so that no two boxes are mixed up', () => {
    fc.assert(
      fc.property(lead, (saved) => {
        const { people, company } = draftOfLead(saved, choices)
        const ids = [...people, company].flatMap((owner) =>
          [...owner.emails, ...owner.phones].map(({ id }) => id),
        )
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('goes where the lead was to go, under the same id, and is overwritten by no new reading', () => {
    const draft = draftOfLead(leadOf('Ann Ode'), choices)
    expect(draft).toMatchObject({ ...choices, touched: true, pageUrl: 'https://example.com/team' })
    expect(draft.people[0]).toMatchObject({ id: 'person-1', name: { value: 'Ann Ode', edited: true } })
  })
})
