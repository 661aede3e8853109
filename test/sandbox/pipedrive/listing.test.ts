import { describe, expect, it } from 'vitest'
import { openPipedrive, openWithLead } from './open-pipedrive.ts'

const idsOf = (answer: { body: { data: { id: unknown }[] } }) => answer.body.data.map(({ id }) => id)

describe('a list of Pipedrive', () => {
  it.each([
    'api/v2/organizations?sort_by=name',
    'api/v2/organizations?sort_direction=DESC',
    'api/v2/organizations?limit=501',
    'api/v2/organizations?sort=add_time',
    'api/v2/persons?org_id=Fabrikam',
    'v1/leads?sort=add_time',
    'v1/leads?person_id=x',
    'v1/leads?limit=501',
    'v1/leads?updated_since=2026-11-20T10:00:00.000Z',
    'v1/leads/archived?updated_since=2026-11-20T10:00:00Z',
    'v1/notes?lead_id=7',
    'v1/notes?origin_id=x',
  ])('refuses %s', async (path) => {
    const { ask } = openPipedrive()
    expect((await ask('GET', path)).status).toBe(400)
  })

  it('of version 2 has pages by cursor, and of version 1 by number', async () => {
    const { ask, settings, person } = await openWithLead()
    settings.pageSize = 1
    const [name, title] = ['Other', 'Other']
    await ask('POST', 'api/v2/persons', { name })
    await ask('POST', 'v1/leads', { title, person_id: person.id })
    const first = await ask('GET', 'api/v2/persons')
    const cursor = first.body.additional_data.next_cursor
    const second = await ask('GET', `api/v2/persons?cursor=${cursor}`)
    expect([...idsOf(first), ...idsOf(second)]).toEqual([person.id, 104])
    expect(second.body.additional_data.next_cursor).toBeNull()

    const { pagination } = (await ask('GET', 'v1/leads?limit=100')).body.additional_data
    expect(pagination).toEqual({ start: 0, limit: 1, more_items_in_collection: true, next_start: 1 })
    const last = await ask('GET', 'v1/leads?start=1')
    expect(last.body.additional_data.pagination.more_items_in_collection).toBe(false)
    expect(idsOf(last)).toHaveLength(1)
  })

  it('of people may be of those of one organization', async () => {
    const { ask, organization, person } = await openWithLead()
    await ask('POST', 'api/v2/persons', { name: 'Other' })
    expect(idsOf(await ask('GET', `api/v2/persons?org_id=${organization.id}`))).toEqual([person.id])
    await ask('DELETE', `api/v2/persons/${person.id}`)
    expect(idsOf(await ask('GET', `api/v2/persons?org_id=${organization.id}`))).toEqual([])
  })

  it('of leads may be of those that were changed since', async () => {
    const { ask, sandbox, person, lead } = await openWithLead()
    const later = Date.now() + 60_000
    sandbox.settings.now = () => later
    const since = new Date(later).toISOString().replace(/\.\d+Z$/, 'Z')
    expect(idsOf(await ask('GET', `v1/leads?updated_since=${since}`))).toEqual([])
    const other = (await ask('POST', 'v1/leads', { title: 'Other', person_id: person.id })).body.data
    expect(idsOf(await ask('GET', `v1/leads?updated_since=${since}`))).toEqual([other.id])
    expect(idsOf(await ask('GET', 'v1/leads'))).toEqual([lead.id, other.id])
  })
})

describe('what is deleted in Pipedrive', () => {
  it.each(['organization', 'person', 'lead'] as const)('a %s: can not be deleted once more', async (kind) => {
    const pipedrive = await openWithLead()
    const paths = { organization: 'api/v2/organizations', person: 'api/v2/persons', lead: 'v1/leads' }
    const path = `${paths[kind]}/${pipedrive[kind].id}`
    expect(await pipedrive.ask('DELETE', path)).toMatchObject({
      status: 200,
      body: { data: { id: pipedrive[kind].id } },
    })
    expect((await pipedrive.ask('DELETE', path)).status).toBe(404)
  })

  it('as a lead is nowhere any more', async () => {
    const { ask, sandbox, lead } = await openWithLead()
    await ask('DELETE', `v1/leads/${lead.id}`)
    expect((await ask('GET', `v1/leads/${lead.id}`)).status).toBe(404)
    expect(sandbox.records()).toEqual([])
  })
})

describe('the counts of a record in Pipedrive', () => {
  it('come only where they are asked for, with what hangs on it', async () => {
    const { ask, organization, person } = await openWithLead()
    await ask('POST', 'api/v2/deals', { title: 'Big', person_id: person.id })
    await ask('POST', 'v1/notes', { content: 'x', org_id: organization.id })
    const asked = 'open_deals_count,related_open_deals_count,notes_count,files_count'
    const counts = async (path: string) =>
      (await ask('GET', `api/v2/${path}?include_fields=${asked}`)).body.data
    expect(await counts(`persons/${person.id}`)).toMatchObject({ open_deals_count: 1, notes_count: 0 })
    expect(await counts(`organizations/${organization.id}`)).toMatchObject({
      open_deals_count: 0,
      related_open_deals_count: 1,
      notes_count: 1,
      files_count: 0,
    })
    expect((await ask('GET', `api/v2/persons/${person.id}`)).body.data).not.toHaveProperty('notes_count')
    const unknown = await ask('GET', `api/v2/persons/${person.id}?include_fields=leads_count`)
    expect(unknown.status).toBe(400)
  })
})
