import { describe, expect, it } from 'vitest'
import { leadSquared } from '../../../lib/crm/leadsquared/leadsquared.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import { leadSquaredKeys } from '../../sandbox/leadsquared/state.ts'
import { createBench } from '../bench.ts'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'

const desk = { number: '+442079460123', type: 'work', extension: '' } as const
const colleague = inventPerson({ key: 'person-2', name: 'Zoe Marlow', emails: [], phones: [desk] })

/** A LeadSquared that has Ana at a desk's number. */
async function benchWithAna() {
  const bench = createBench()
  await bench.connect(leadSquared, leadSquaredKeys)
  const lead = inventLead({ people: [inventPerson({ phones: [desk] })] })
  await bench.deliver(leadSquared, leadSquaredKeys, { statusId: 'Prospect', lead })
  async function find(changes: Partial<Lead>) {
    const found = await bench.match(leadSquared, leadSquaredKeys, inventLead(changes))
    return found.kind === 'matched' ? found.matches : expect.unreachable(JSON.stringify(found))
  }
  return { find, requests: bench.requests }
}

describe('a phone that a lead of LeadSquared has', () => {
  it('is under another name no more than possible, for colleagues share a switchboard', async () => {
    const { find } = await benchWithAna()
    expect(await find({ people: [colleague] })).toMatchObject([
      { verdict: 'possible', personKey: 'person-2', reasons: [{ by: 'phone', value: '+442079460123' }] },
    ])
  })

  it('does not end the search for who has another name', async () => {
    const { find, requests } = await benchWithAna()
    await find({ people: [colleague] })
    expect(requests().at(-1)).toContain('Leads.GetByQuickSearch?key=Zoe+Marlow')
  })

  it('is certain with an e-mail, whatever the name', async () => {
    const { find } = await benchWithAna()
    expect(await find({ people: [{ ...colleague, emails: inventPerson().emails }] })).toMatchObject([
      { verdict: 'person', reasons: [{ by: 'email' }, { by: 'phone' }] },
    ])
  })

  it.each([
    ['without a name', ''],
    ['under the same name at another company', 'ANA QUILL'],
  ])('is certain %s', async (_, name) => {
    const { find } = await benchWithAna()
    const company = { ...emptyCompany, name: 'Northwind Sails' }
    expect(await find({ people: [{ ...colleague, name }], company })).toMatchObject([
      { verdict: 'person', reasons: [{ by: 'phone' }] },
    ])
  })
})
