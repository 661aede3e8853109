import { describe, expect, it } from 'vitest'
import { customKey } from './custom-fields.ts'
import { openPipedrive, openWithLead } from './open-pipedrive.ts'

describe('a person in Pipedrive', () => {
  it('has each list replaced that is sent, and keeps the others', async () => {
    const { ask } = openPipedrive()
    const items = (value: string) => [{ value, primary: true, label: 'work' }]
    const made = await ask('POST', 'api/v2/persons', {
      name: 'Ana Quill',
      emails: items('ana@example.com'),
      phones: items('+12025550123'),
    })
    expect(made.status).toBe(200)
    const path = `api/v2/persons/${made.body.data.id}`
    await ask('PATCH', path, { emails: items('new@example.com') })
    expect((await ask('GET', path)).body.data).toMatchObject({
      first_name: 'Ana',
      emails: items('new@example.com'),
      phones: items('+12025550123'),
    })
  })

  it('has custom fields changed one by one, and cleared by null', async () => {
    const { ask, person } = await openWithLead()
    const path = `api/v2/persons/${person.id}`
    const [text, number] = [customKey('person', 'varchar'), customKey('person', 'double')]
    await ask('PATCH', path, { custom_fields: { [text]: 'a', [number]: 1 } })
    const { body } = await ask('PATCH', path, { custom_fields: { [text]: null } })
    expect(body.data.custom_fields).toEqual({ [number]: 1 })
  })

  it('is listed at once, those changed since a whole second only, newest first', async () => {
    const { ask, sandbox } = openPipedrive()
    let time = Date.parse('2026-11-20T10:00:00.500Z')
    sandbox.settings.now = () => time
    sandbox.settings.searchLagMs = 60_000
    for (const name of ['First', 'Second', 'Third']) {
      await ask('POST', 'api/v2/persons', { name })
      time += 1000
    }
    const list = (since: string) =>
      ask('GET', `api/v2/persons?updated_since=${since}&sort_by=add_time&sort_direction=desc`)
    const names = (await list('2026-11-20T10:00:01Z')).body.data.map(({ name }: { name: string }) => name)
    expect(names).toEqual(['Third', 'Second'])
    expect((await list('2026-11-20T10:00:01.000Z')).body.error).toContain('not a valid datetime')
  })
})

describe('a lead in Pipedrive', () => {
  it('is answered with 201, its custom fields beside its own and its source the API', async () => {
    const { ask, person } = await openWithLead()
    const key = customKey('deal', 'varchar')
    const body = { title: 'Ana', person_id: person.id, origin_id: 'mine', [key]: 'x' }
    const made = await ask('POST', 'v1/leads', body)
    expect(made).toMatchObject({
      status: 201,
      body: { data: { ...body, source_name: 'API', organization_id: null } },
    })
    expect((await ask('GET', `v1/leads/${made.body.data.id}`)).body.data).toEqual(made.body.data)
  })

  it('is listed by its person or organization, the newest first if asked, and not when it is archived', async () => {
    const { ask, sandbox, person, lead } = await openWithLead()
    sandbox.settings.now = () => Date.now() + 5000
    const other = (await ask('POST', 'v1/leads', { title: 'Other', person_id: person.id })).body.data
    const list = async (query: string) =>
      (await ask('GET', `v1/leads${query}`)).body.data.map(({ id }: { id: string }) => id)
    expect(await list(`?person_id=${person.id}&sort=add_time%20DESC`)).toEqual([other.id, lead.id])
    expect(await list('?organization_id=101')).toEqual([lead.id])
    expect(await list('?person_id=77')).toEqual([])
    await ask('PATCH', `v1/leads/${lead.id}`, { is_archived: true })
    expect(await list('')).toEqual([other.id])
    expect(await list('/archived')).toEqual([lead.id])
  })

  it('takes unknown fields in silence, but the sandbox notices', async () => {
    const { ask, sandbox, person } = await openWithLead()
    await ask('POST', 'v1/leads', { title: 'Ana', person_id: person.id, person: 'x' })
    expect(sandbox.records()[1]).toMatchObject({ unknownFields: ['person'] })
  })

  it('keeps notes as HTML without scripts', async () => {
    const { ask, sandbox, lead } = await openWithLead()
    expect((await ask('GET', `v1/notes?lead_id=${lead.id}`)).body.data).toBeNull()
    const content = '<p onclick="x">Hello<script>x</script></p>'
    expect((await ask('POST', 'v1/notes', { content, lead_id: lead.id })).status).toBe(200)
    expect(sandbox.records()[0]?.notes).toEqual(['<p>Hello</p>'])
    expect((await ask('GET', `v1/notes?lead_id=${lead.id}`)).body.data).toHaveLength(1)
  })
})

describe('a search in Pipedrive', () => {
  const namesFound = (answer: { body: { data: { items: { item: { name: string } }[] } } }) =>
    answer.body.data.items.map(({ item }) => item.name)

  it('finds whole values exactly, parts of them else, in the fields asked for', async () => {
    const { ask } = openPipedrive()
    const emails = [{ value: 'ana@example.com', primary: true }]
    await ask('POST', 'api/v2/persons', { name: 'Ana Quill', emails })
    const search = async (query: string) => namesFound(await ask('GET', `api/v2/persons/search?${query}`))
    expect(await search('term=ANA%40example.com&fields=email&exact_match=true')).toEqual(['Ana Quill'])
    expect(await search('term=ana&fields=email&exact_match=true')).toEqual([])
    expect(await search('term=quill&fields=name')).toEqual(['Ana Quill'])
    expect(await search('term=quill&fields=email')).toEqual([])
    expect((await ask('GET', 'api/v2/persons/search?term=a')).status).toBe(400)
    expect((await ask('GET', 'api/v2/persons/search?term=a&exact_match=true')).status).toBe(200)
  })

  it('answers with plain texts, and with the organization', async () => {
    const { ask } = await openWithLead()
    const { body } = await ask('GET', 'api/v2/persons/search?term=ana')
    expect(body.data.items[0].item).toMatchObject({
      emails: [],
      owner: { id: 1 },
      organization: { id: 101, name: 'Fabrikam Tools', address: null },
    })
  })

  it('comes late, and forgets what is deleted', async () => {
    const { ask, sandbox, organization } = await openWithLead()
    const search = async () => namesFound(await ask('GET', 'api/v2/organizations/search?term=fabrikam'))
    sandbox.settings.searchLagMs = 60_000
    expect(await search()).toEqual([])
    sandbox.settings.searchLagMs = 0
    expect(await search()).toEqual(['Fabrikam Tools'])
    await ask('DELETE', `api/v2/organizations/${organization.id}`)
    expect(await search()).toEqual([])
  })
})
