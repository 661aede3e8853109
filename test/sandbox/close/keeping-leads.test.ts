import { describe, expect, it } from 'vitest'
import { leadWithEmail, openClose } from './open-close.ts'

describe('a lead in Close', () => {
  it('can be read back, whole or in part', async () => {
    const { ask } = openClose()
    const made = await ask('POST', 'lead/', {
      ...leadWithEmail('ana@fabrikam.example'),
      'custom.cf_Segment': 'x',
    })
    expect((await ask('GET', `lead/${made.body.id}/`)).body).toEqual(made.body)
    expect(made.body).toMatchObject({ status_label: 'Potential', 'custom.cf_Segment': 'x' })
    expect((await ask('GET', `lead/${made.body.id}/?_fields=id,name`)).body).toEqual({
      id: made.body.id,
      name: 'Fabrikam Tools',
    })
  })

  it('takes unknown fields in silence, but the sandbox notices', async () => {
    const { ask, sandbox } = openClose()
    expect(await ask('POST', 'lead/', { name: 'Fabrikam', websit: 'x' })).toMatchObject({ status: 200 })
    expect(sandbox.records()).toEqual([expect.objectContaining({ unknownFields: ['websit'] })])
  })

  it('has phones in the international form', async () => {
    const { ask, sandbox } = openClose()
    await ask('POST', 'lead/', {
      contacts: [{ phones: [{ phone: '(202) 555-0123' }, { phone: '+44 20 7946 0123' }] }],
    })
    expect(sandbox.records()[0]?.contacts[0]?.phones.map(({ value }) => value)).toEqual([
      '+12025550123',
      '+442079460123',
    ])
  })

  it('is made empty and without a name for a contact that belongs to none', async () => {
    const { ask, sandbox } = openClose()
    expect(await ask('POST', 'contact/', { name: 'Ana Quill' })).toMatchObject({ status: 200 })
    expect(sandbox.records()).toEqual([expect.objectContaining({ name: '' })])
  })

  it('keeps notes, which need it', async () => {
    const { ask, sandbox } = openClose()
    const { id } = (await ask('POST', 'lead/', { name: 'Fabrikam' })).body
    expect(await ask('POST', 'activity/note/', { note: 'Hello' })).toMatchObject({ status: 400 })
    expect(await ask('POST', 'activity/note/', { note: 'Hello', lead_id: 'lead_gone' })).toMatchObject({
      status: 400,
    })
    const made = await ask('POST', 'activity/note/', { note: 'Hello', lead_id: id })
    expect(made).toMatchObject({ status: 200, body: { _type: 'Note', note: 'Hello' } })
    expect((await ask('GET', `activity/note/?lead_id=${id}`)).body.data).toEqual([made.body])
    expect((await ask('GET', 'activity/note/?lead_id=lead_gone')).body.data).toEqual([])
    expect(sandbox.records()[0]?.notes).toEqual(['Hello'])
  })
})
