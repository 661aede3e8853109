import { describe, expect, it } from 'vitest'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'
import { pipedriveBench, sent } from './pipedrive-bench.ts'

const ana = inventPerson()
const bo = inventPerson({
  key: 'person-2',
  name: 'Bo Ferrer',
  emails: [{ address: 'bo.ferrer@fabrikam.example', type: 'work' }],
  phones: [],
})

/** An account that has organizations of these names, and nobody in them. */
async function benchWith(...names: string[]) {
  const bench = await pipedriveBench()
  const ids: number[] = []
  for (const name of names) ids.push((await bench.ask('POST', 'api/v2/organizations', { name })).data.id)
  const start = bench.requests().length
  return {
    ...bench,
    ids,
    paths: () =>
      bench
        .requests()
        .slice(start)
        .map((request) => request.split('?')[0]),
  }
}

const search = 'GET /api/v2/organizations/search'
const newest = 'GET /api/v2/organizations'
const whoAmI = 'GET /v1/users/me'

describe('the organization of a new lead', () => {
  it('is the one of its name, whatever the legal form, which stays as it is', async () => {
    const { deliver, bodyTo, reports, paths, ids } = await benchWith('FABRIKAM TOOLS Ltd')
    expect(await deliver()).toMatchObject({ kind: 'delivered' })
    expect(paths()).toEqual([search, 'POST /api/v2/persons', 'POST /v1/leads', 'POST /v1/notes'])
    expect(bodyTo('POST /api/v2/persons')).toMatchObject({ org_id: ids[0] })
    expect(bodyTo('POST /v1/leads')).toMatchObject({
      title: 'Ana Quill - FABRIKAM TOOLS Ltd',
      organization_id: ids[0],
    })
    expect(reports.map(([step]) => step)).toEqual(['person:person-1', 'lead:person-1', 'note:person-1'])
  })

  it('is of several the one that is written alike', async () => {
    const { deliver, bodyTo, ids } = await benchWith('Fabrikam Tools Ltd', 'Fabrikam Tools GmbH')
    await deliver({ lead: inventLead({ company: { ...emptyCompany, name: 'Fabrikam Tools GmbH' } }) })
    expect(bodyTo('POST /api/v2/persons')).toMatchObject({ org_id: ids[1] })
  })

  it('is a new one where those that are there only have the name in theirs', async () => {
    const { deliver, paths } = await benchWith('Fabrikam Tools and Toys')
    await deliver()
    expect(paths().slice(0, 3)).toEqual([search, newest, 'POST /api/v2/organizations'])
  })

  it('is the one that the lead before brought, which the search does not know yet', async () => {
    const { deliver, sandbox, bodyTo, ids, paths } = await benchWith('Fabrikam Tools Ltd')
    sandbox.settings.searchLagMs = 60_000
    expect(await deliver()).toMatchObject({ kind: 'delivered' })
    expect(bodyTo('POST /v1/leads')).toMatchObject({ organization_id: ids[0] })
    expect(paths().slice(0, 3)).toEqual([search, newest, 'POST /api/v2/persons'])
  })

  it('is never one that was deleted', async () => {
    const { deliver, ask, sandbox, bodyTo, ids } = await benchWith('Fabrikam Tools')
    sandbox.settings.searchLagMs = 60_000
    await ask('DELETE', `api/v2/organizations/${ids[0]}`)
    await deliver()
    expect(bodyTo('POST /v1/leads').organization_id).not.toBe(ids[0])
  })

  it('is not made where the list of the latest fails', async () => {
    const { deliver, sandbox, writes } = await benchWith()
    sandbox.fail({ kind: 'html-answer' }, { on: newest })
    expect(await deliver()).toMatchObject({ kind: 'later', delay: 'server' })
    expect(writes()).toEqual([])
  })

  it('is a new one where the user saw what is there and wants new records', async () => {
    const { deliver, paths, bodyTo, ids } = await benchWith('Fabrikam Tools')
    await deliver({ intent: { kind: 'create', anyway: true } })
    expect(paths().slice(0, 2)).toEqual([whoAmI, 'POST /api/v2/organizations'])
    expect(bodyTo('POST /v1/leads').organization_id).not.toBe(ids[0])
  })

  it('is one for all the people of a capture, looked for once', async () => {
    const { deliver, writes, paths, ids } = await benchWith('Fabrikam Tools')
    await deliver({ lead: inventLead({ people: [ana, bo] }) })
    const leads = writes().filter(({ request }) => request === 'POST /v1/leads')
    expect(leads.map(({ body }) => body.organization_id)).toEqual([ids[0], ids[0]])
    expect(paths().filter((path) => path === search)).toHaveLength(1)
  })

  it('of which nobody is known takes the lead too', async () => {
    const { deliver, bodyTo, reports, ids } = await benchWith('fabrikam.example')
    const company = { ...emptyCompany, website: 'https://www.fabrikam.example/' }
    await deliver({ lead: inventLead({ people: [], company }) })
    expect(bodyTo('POST /v1/leads')).toMatchObject({ organization_id: ids[0] })
    expect(reports.map(([step]) => step)).toEqual(['lead', 'note'])
  })

  it('that was there leaves to the note what a new one would have taken', async () => {
    const website = sent('company:website', 'text', 'https://fabrikam.example')
    const known = await benchWith('Fabrikam Tools')
    await known.deliver({ values: [website] })
    const { content } = known.bodyTo('POST /v1/notes')
    expect(content).toContain('12 Invented Lane, Springfield')
    expect(content).toContain('https://fabrikam.example<')

    const fresh = await benchWith()
    fresh.sandbox.settings.pipedrive.hasWebsite = true
    await fresh.deliver({ values: [website] })
    expect(fresh.bodyTo('POST /v1/notes').content).not.toContain('12 Invented Lane')
  })

  it('that was there gets a value of its own field where it holds none, and keeps the one it has', async () => {
    const bench = await benchWith('Fabrikam Tools')
    const described = await bench.describe()
    if (described.kind !== 'described') expect.unreachable()
    const field = described.fields.find(
      ({ of, type, maxLength }) => of === 'company' && type === 'text' && maxLength,
    )
    const value = (text: string) => [sent(field?.id ?? '', 'text', text)]
    await bench.deliver({ values: value('first') })
    await bench.deliver({ values: value('second') })
    const patches = bench.writes().filter(({ request }) => request.startsWith('PATCH /api/v2/organizations'))
    expect(patches.map(({ body }) => JSON.stringify(body))).toEqual([expect.stringContaining('"first"')])
  })

  it('is not searched where an earlier attempt made it', async () => {
    const { deliver, sandbox, reports, paths } = await benchWith()
    sandbox.fail({ kind: 'status', status: 429, body: '' }, { on: 'POST /api/v2/persons' })
    await deliver()
    const before = paths().length
    expect(await deliver({ done: Object.fromEntries(reports) })).toMatchObject({ kind: 'delivered' })
    expect(paths().slice(before, before + 2)).toEqual([whoAmI, 'POST /api/v2/persons'])
  })

  it('is found again by an attempt that goes on, which asks nothing when all is done', async () => {
    const { deliver, sandbox, reports, paths, bodyTo, ids } = await benchWith('Fabrikam Tools')
    sandbox.fail({ kind: 'status', status: 429, body: '' }, { on: 'POST /v1/leads' })
    await deliver()
    await deliver({ done: Object.fromEntries(reports) })
    expect(bodyTo('POST /v1/leads')).toMatchObject({ organization_id: ids[0] })
    expect(paths().filter((path) => path === 'POST /api/v2/persons')).toHaveLength(1)
    const before = paths().length
    await deliver({ done: Object.fromEntries(reports) })
    expect(paths()).toHaveLength(before)
  })

  it('which may have been made, its answer lost, is used when the user sends the lead again', async () => {
    const { deliver, sandbox, paths } = await benchWith()
    sandbox.fail({ kind: 'drop-answer' }, { on: 'POST /api/v2/organizations' })
    expect(await deliver()).toEqual({ kind: 'unsure', step: 'organization' })
    expect(await deliver()).toMatchObject({ kind: 'delivered' })
    expect(paths().filter((path) => path === 'POST /api/v2/organizations')).toHaveLength(1)
  })
})
