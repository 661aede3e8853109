import { describe, expect, it } from 'vitest'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'
import { pipedriveBench } from './pipedrive-bench.ts'

const bo = inventPerson({ key: 'person-2', name: 'Bo Ferrer', emails: [], phones: [], profiles: [] })

describe('a record that the user saw in Pipedrive, of which nobody knows the id', () => {
  it('as an organization: the person and the lead are made without it, and the note tells of it', async () => {
    const { deliver, writes, bodyTo } = await pipedriveBench()
    expect(await deliver({ done: { organization: '' } })).toMatchObject({ kind: 'delivered' })
    expect(writes().map(({ request }) => request)).toEqual([
      'POST /api/v2/persons',
      'POST /v1/leads',
      'POST /v1/notes',
    ])
    expect(bodyTo('POST /api/v2/persons')).not.toHaveProperty('org_id')
    expect(bodyTo('POST /v1/leads')).not.toHaveProperty('organization_id')
    expect(bodyTo('POST /v1/notes').content).toContain('Fabrikam Tools: 12 Invented Lane, Springfield')
  })

  it('as a person: their lead is one of the organization alone', async () => {
    const { deliver, bodyTo, reports } = await pipedriveBench()
    expect(await deliver({ done: { 'person:person-1': '' } })).toMatchObject({ kind: 'delivered' })
    expect(bodyTo('POST /v1/leads')).toMatchObject({ title: 'Fabrikam Tools', organization_id: 101 })
    expect(bodyTo('POST /v1/leads')).not.toHaveProperty('person_id')
    expect(reports.map(([step]) => step)).toEqual(['organization', 'lead:person-1', 'note:person-1'])
  })

  it.each([
    ['a person alone', inventLead({ company: emptyCompany }), {}],
    ['both', inventLead(), { organization: '' }],
  ])('as %s: there is nobody whose lead it could be', async (_case, lead, more) => {
    const { deliver, writes } = await pipedriveBench()
    const outcome = await deliver({ lead, done: { 'person:person-1': '', ...more } })
    expect(outcome).toEqual({ kind: 'delivered', recordId: '', link: null })
    expect(writes()).toEqual([])
  })

  it('as a lead: it has no note, and nothing is left to do', async () => {
    const { deliver, requests } = await pipedriveBench()
    const done = { organization: '7', 'person:person-1': '8', 'lead:person-1': '' }
    expect(await deliver({ done })).toEqual({ kind: 'delivered', recordId: '', link: null })
    expect(requests()).toEqual([])
  })

  it('as the lead of one of two: the other is made, and the receipt is of that', async () => {
    const { deliver, sandbox } = await pipedriveBench()
    const lead = inventLead({ people: [inventPerson(), bo] })
    const done = { 'person:person-1': '', 'lead:person-1': '' }
    const outcome = await deliver({ lead, done })
    expect(sandbox.records().map(({ name }) => name)).toEqual(['Bo Ferrer - Fabrikam Tools'])
    expect(outcome).toMatchObject({ kind: 'delivered', recordId: sandbox.records()[0]?.id })
  })

  it('as a note: it is not written again', async () => {
    const { deliver, writes } = await pipedriveBench()
    expect(await deliver({ done: { 'note:person-1': '' } })).toMatchObject({ kind: 'delivered' })
    expect(writes().map(({ request }) => request)).not.toContain('POST /v1/notes')
  })
})
