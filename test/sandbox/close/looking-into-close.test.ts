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
})
