import { describe, expect, it } from 'vitest'
import { customKey } from '../../sandbox/pipedrive/custom-fields.ts'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'
import { change, knownAna } from './known-ana.ts'
import { sent } from './pipedrive-bench.ts'

const withoutCompany = inventLead({ company: emptyCompany })
const atNorthwind = inventLead({ company: { ...emptyCompany, name: 'Northwind Sails' } })

describe('the organization of an updated person', () => {
  it('gets the address in the place of the one that the user saw', async () => {
    const { bench, intentOf, organizationPath } = await knownAna()
    const intent = intentOf([change('address', '12 Invented Lane, Springfield', '1 New Road, Springfield')])
    expect(await bench.deliver({ intent })).toMatchObject({ kind: 'delivered' })
    expect(bench.bodyTo(`PATCH /${organizationPath}`)).toEqual({
      address: { value: '1 New Road, Springfield' },
    })
    await bench.ask('PATCH', organizationPath, { address: { value: 'Elsewhere' } })
    expect(await bench.deliver({ intent })).toEqual({
      kind: 'refused',
      refusals: [{ field: 'address', code: 'changed', text: '' }],
    })
  })

  it('gets values for fields that are empty, its website among them', async () => {
    const { bench, intentOf, organizationPath } = await knownAna()
    bench.sandbox.settings.pipedrive.hasWebsite = true
    const key = customKey('organization', 'varchar')
    const values = [
      sent(`company:${key}`, 'text', 'a'),
      sent('company:website', 'text', 'https://fabrikam.example'),
    ]
    await bench.deliver({ intent: intentOf([]), values })
    expect(bench.bodyTo(`PATCH /${organizationPath}`)).toEqual({
      website: 'https://fabrikam.example',
      custom_fields: { [key]: 'a' },
    })
    const before = bench.writes().length
    await bench.deliver({ intent: intentOf([]), values: values.map((value) => ({ ...value, value: 'b' })) })
    expect(
      bench
        .writes()
        .slice(before)
        .map(({ request }) => request),
    ).toEqual(['POST /v1/notes'])
  })

  it('is another one where the company is another, and the old one keeps its name', async () => {
    const { bench, intentOf, personPath } = await knownAna()
    const intent = intentOf([change('company', 'Fabrikam Tools', 'Northwind Sails')])
    await bench.deliver({ intent, lead: atNorthwind })
    expect(bench.bodyTo('POST /api/v2/organizations')).toEqual({ name: 'Northwind Sails' })
    const made = Number(bench.reports.find(([step, id]) => step === 'organization' && id !== '101')?.[1])
    expect(bench.bodyTo(`PATCH /${personPath}`)).toEqual({ org_id: made })
    expect(bench.writes().filter(({ request }) => request.startsWith('PATCH /api/v2/organizations'))).toEqual(
      [],
    )
  })

  it('is looked for by its name before it is made', async () => {
    const { bench, intentOf, personPath } = await knownAna()
    const { data } = await bench.ask('POST', 'api/v2/organizations', { name: 'NORTHWIND SAILS Ltd' })
    const intent = intentOf([change('company', 'Fabrikam Tools', 'Northwind Sails')])
    await bench.deliver({ intent, lead: atNorthwind })
    expect(bench.bodyTo(`PATCH /${personPath}`)).toEqual({ org_id: data.id })
  })

  it('is not made twice when a later step failed', async () => {
    const { bench, intentOf, personPath } = await knownAna([], withoutCompany)
    const intent = intentOf([change('company', '', 'Northwind Sails')])
    bench.sandbox.fail({ kind: 'drop-request' }, { on: `PATCH /${personPath}` })
    bench.sandbox.settings.searchLagMs = 60_000
    expect(await bench.deliver({ intent, lead: atNorthwind })).toMatchObject({ kind: 'later' })
    const done = Object.fromEntries(bench.reports.filter(([step]) => step === 'organization'))
    const before = bench.requests().length
    expect(await bench.deliver({ intent, lead: atNorthwind, done })).toMatchObject({ kind: 'delivered' })
    expect(bench.requests().slice(before).join()).not.toContain('search')
    expect(bench.writes().filter(({ request }) => request === 'POST /api/v2/organizations')).toHaveLength(1)
  })

  it('is unsure when the answer to its making is lost', async () => {
    const { bench, intentOf } = await knownAna([], withoutCompany)
    bench.sandbox.fail({ kind: 'drop-answer' }, { on: 'POST /api/v2/organizations' })
    const intent = intentOf([change('company', '', 'Northwind Sails')])
    expect(await bench.deliver({ intent, lead: atNorthwind })).toEqual({
      kind: 'unsure',
      step: 'organization',
    })
  })

  it('is refused when the person has moved on since the user looked', async () => {
    const { bench, intentOf, personPath } = await knownAna()
    const { data } = await bench.ask('POST', 'api/v2/organizations', { name: 'Contoso' })
    await bench.ask('PATCH', personPath, { org_id: data.id })
    const intent = intentOf([change('company', 'Fabrikam Tools', 'Northwind Sails')])
    expect(await bench.deliver({ intent, lead: atNorthwind })).toEqual({
      kind: 'refused',
      refusals: [{ field: 'company', code: 'changed', text: '' }],
    })
  })

  it("may be hidden from the user, whose lead is then the person's alone", async () => {
    const { bench, intentOf, organizationPath, leadId } = await knownAna()
    await bench.ask('PATCH', `v1/leads/${leadId}`, { is_archived: true })
    const hidden = { kind: 'status', status: 403, body: '{"success":false,"error":"No."}' } as const
    bench.sandbox.fail(hidden, { on: `GET /${organizationPath}` })
    expect(await bench.deliver({ intent: intentOf([]) })).toMatchObject({ kind: 'delivered' })
    expect(bench.bodyTo('POST /v1/leads')).not.toHaveProperty('organization_id')
    bench.sandbox.fail(hidden, { on: `GET /${organizationPath}` })
    const intent = intentOf([change('address', '', '1 New Road')])
    expect(await bench.deliver({ intent })).toMatchObject({ kind: 'refused', refusals: [{ text: 'No.' }] })
  })
})

describe('updating an organization of which the lead knows nobody', () => {
  it('changes its address and puts the note on its lead', async () => {
    const lead = inventLead({ people: [] })
    const { bench } = await knownAna([], inventLead({ people: [inventPerson()] }))
    const target = await bench.matched(lead, 'company')
    expect(target.actions).toEqual(['update'])
    const intent = {
      kind: 'update',
      target,
      changes: [change('address', '12 Invented Lane, Springfield', '1 New Road')],
    } as const
    const outcome = await bench.deliver({ lead, intent: { ...intent, changes: [...intent.changes] } })
    expect(outcome).toMatchObject({ kind: 'delivered', recordId: bench.sandbox.records()[0]?.id })
    expect(bench.sandbox.records()).toEqual([expect.objectContaining({ address: '1 New Road' })])
    expect(bench.reports.slice(-2).map(([step]) => step)).toEqual(['lead', 'note'])
  })
})
