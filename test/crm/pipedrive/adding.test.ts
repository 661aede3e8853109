import { describe, expect, it } from 'vitest'
import { inventLead, inventPerson } from '../invented-lead.ts'
import { pipedriveBench, sent } from './pipedrive-bench.ts'

const bo = inventPerson({
  key: 'person-2',
  name: 'Bo Ferrer',
  emails: [{ address: 'bo.ferrer@fabrikam.example', type: 'work' }],
  phones: [],
})
const lead = inventLead({ people: [bo], company: { ...inventLead().company, name: 'FABRIKAM TOOLS, Inc.' } })

async function benchWithFabrikam() {
  const bench = await pipedriveBench()
  await bench.deliver()
  const target = await bench.matched(lead, 'company')
  return { bench, intent: { kind: 'add', target } as const }
}

describe('adding people to an organization that is there', () => {
  it('makes a person and a lead in it, and leaves it as it is', async () => {
    const { bench, intent } = await benchWithFabrikam()
    const before = bench.writes().length
    const outcome = await bench.deliver({ lead, intent, values: [sent('company:website', 'text', 'x')] })
    expect(outcome).toMatchObject({ kind: 'delivered' })
    expect(
      bench
        .writes()
        .slice(before)
        .map(({ request }) => request),
    ).toEqual(['POST /api/v2/persons', 'POST /v1/leads', 'POST /v1/notes'])
    expect(bench.bodyTo('POST /api/v2/persons')).toMatchObject({ name: 'Bo Ferrer', org_id: 101 })
    expect(bench.bodyTo('POST /v1/leads')).toMatchObject({
      title: 'Bo Ferrer - Fabrikam Tools',
      organization_id: 101,
    })
  })

  it('writes into the note what the lead says of the company', async () => {
    const { bench, intent } = await benchWithFabrikam()
    await bench.deliver({ lead, intent })
    expect(bench.bodyTo('POST /v1/notes').content).toContain('12 Invented Lane, Springfield')
  })

  it('is refused when the organization was deleted', async () => {
    const { bench, intent } = await benchWithFabrikam()
    await bench.ask('DELETE', 'api/v2/organizations/101')
    const before = bench.writes().length
    expect(await bench.deliver({ lead, intent })).toEqual({
      kind: 'refused',
      refusals: [{ field: null, code: 'gone', text: '' }],
    })
    expect(bench.writes()).toHaveLength(before)
  })

  it('sends nothing when everything is done', async () => {
    const { bench, intent } = await benchWithFabrikam()
    const done = { 'person:person-2': '7', 'lead:person-2': 'lead-7', 'note:person-2': '8' }
    const before = bench.requests().length
    expect(await bench.deliver({ lead, intent, done })).toMatchObject({
      kind: 'delivered',
      recordId: 'lead-7',
    })
    expect(bench.requests()).toHaveLength(before)
  })
})
