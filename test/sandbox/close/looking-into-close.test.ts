import { describe, expect, it } from 'vitest'
import { leadWithEmail, openClose } from './open-close.ts'

describe('looking into Close afterwards', () => {
  it('finds what was made in the event log, newest first', async () => {
    const { ask } = openClose()
    const first = (await ask('POST', 'lead/', { name: 'Fabrikam' })).body
    const second = (await ask('POST', 'lead/', leadWithEmail('ana@fabrikam.example'))).body
    const { data } = (await ask('GET', 'event/?user_id=user_SamSandbox&object_type=lead&action=created')).body
    expect(data.map((event: { data: unknown }) => event.data)).toEqual([second, first])
  })

  it('takes only the combinations of filters that Close supports', async () => {
    const { ask } = openClose()
    expect(await ask('GET', 'event/?action=created')).toMatchObject({ status: 400 })
    expect(await ask('GET', 'event/?object_type=lead&action=created')).toMatchObject({ status: 200 })
  })

  it('finds contacts by e-mail once the index has caught up', async () => {
    const { ask, sandbox } = openClose()
    sandbox.settings.searchLagMs = 30_000
    sandbox.settings.now = () => 1_790_000_000_000
    const lead = (await ask('POST', 'lead/', leadWithEmail('ana@fabrikam.example'))).body
    const search = {
      query: {
        type: 'and',
        queries: [
          { type: 'object_type', object_type: 'contact' },
          {
            type: 'has_related',
            this_object_type: 'contact',
            related_object_type: 'contact_email',
            related_query: {
              type: 'field_condition',
              field: { type: 'regular_field', object_type: 'contact_email', field_name: 'email' },
              condition: { type: 'text', mode: 'exact_value', value: 'Ana@fabrikam.example' },
            },
          },
        ],
      },
      _fields: { contact: ['lead_id'] },
    }
    expect((await ask('POST', 'data/search/', search)).body.data).toEqual([])
    sandbox.settings.now = () => 1_790_000_030_000
    expect((await ask('POST', 'data/search/', search)).body.data).toEqual([
      { __object_type: 'contact', id: lead.contact_ids[1], lead_id: lead.id },
    ])
  })

  const condition = (object_type: string, field_name: string, mode: string, value: string) => ({
    type: 'field_condition',
    field: { type: 'regular_field', object_type, field_name },
    condition: { type: 'text', mode, value },
  })
  const contactNamed = (value: string) => ({
    type: 'has_related',
    this_object_type: 'lead',
    related_object_type: 'contact',
    related_query: condition('contact', 'name', 'phrase', value),
  })

  it.each([
    ['a phrase of its name', condition('lead', 'name', 'phrase', 'fabrikam tools'), 1],
    ['a phrase that goes on otherwise', condition('lead', 'name', 'phrase', 'fabrikam boats'), 0],
    ['words in any order', condition('lead', 'name', 'full_words', 'tools fabrikam'), 1],
    ['its whole name only', condition('lead', 'name', 'exact_value', 'fabrikam'), 0],
    ['a phrase of its address', condition('lead', 'url', 'phrase', 'fabrikam.example'), 1],
    ["a contact's name", contactNamed('ana quill'), 1],
    ['the name of nobody', contactNamed('bo ferrer'), 0],
  ])('finds leads by %s', async (_, wanted, count) => {
    const { ask } = openClose()
    await ask('POST', 'lead/', {
      ...leadWithEmail('ana@fabrikam.example'),
      url: 'https://www.fabrikam.example/en',
    })
    const query = { type: 'and', queries: [{ type: 'object_type', object_type: 'lead' }, wanted] }
    const { status, body } = await ask('POST', 'data/search/', { query, _fields: { lead: ['name'] } })
    expect(status).toBe(200)
    expect(body.data).toHaveLength(count)
  })

  it.each([
    ['a field that there is not', condition('lead', 'website', 'phrase', 'x')],
    ['a field of something else', condition('contact', 'name', 'phrase', 'x')],
    ['a way to compare that there is not', condition('lead', 'name', 'sounds_like', 'x')],
  ])('refuses a search by %s', async (_, wanted) => {
    const { ask } = openClose()
    const query = { type: 'and', queries: [{ type: 'object_type', object_type: 'lead' }, wanted] }
    expect(await ask('POST', 'data/search/', { query })).toMatchObject({ status: 400 })
  })
})
