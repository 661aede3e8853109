import { describe, expect, it } from 'vitest'
import { inventLead } from '../invented-lead.ts'
import { change, knownAna } from './known-ana.ts'
import { sent } from './pipedrive-bench.ts'

describe('updating a person', () => {
  it('adds e-mails and phones behind those that are there now', async () => {
    const { bench, intentOf, personPath } = await knownAna()
    const emails = [{ value: 'late@example.com', primary: true, label: 'home' }]
    await bench.ask('PATCH', personPath, { emails })
    const changes = [
      change('emails', '', 'ana@example.com', 'home'),
      change('phones', '', '+12025550177', 'mobile'),
    ]
    expect(await bench.deliver({ intent: intentOf(changes) })).toMatchObject({ kind: 'delivered' })
    expect(bench.bodyTo(`PATCH /${personPath}`)).toEqual({
      emails: [...emails, { value: 'ana@example.com', primary: false, label: 'home' }],
      phones: [
        { value: '+12025550123', primary: true, label: 'mobile' },
        { value: '+12025550177', primary: false, label: 'mobile' },
      ],
    })
  })

  it('makes the first e-mail of a person who had none the primary one', async () => {
    const { bench, intentOf, personPath } = await knownAna()
    await bench.ask('PATCH', personPath, { emails: [] })
    await bench.deliver({ intent: intentOf([change('emails', '', 'ana@example.com')]) })
    expect(bench.bodyTo(`PATCH /${personPath}`).emails).toEqual([
      { value: 'ana@example.com', primary: true, label: 'work' },
    ])
  })

  it('sends nothing where everything is as it should be', async () => {
    const { bench, intentOf } = await knownAna()
    const changes = [
      change('emails', '', 'ANA.QUILL@fabrikam.example'),
      change('phones', '', '(202) 555-0123'),
      change('name', 'A. Quill', 'Ana Quill'),
    ]
    expect(await bench.deliver({ intent: intentOf(changes) })).toMatchObject({ kind: 'delivered' })
    expect(bench.writes().filter(({ request }) => request.startsWith('PATCH'))).toEqual([])
  })

  it('takes a new name only in the place of the one that the user saw', async () => {
    const { bench, intentOf, personPath } = await knownAna()
    const changes = [change('name', 'Ana Quill', 'Ana Quill-Marlow'), change('emails', '', 'ana@example.com')]
    await bench.ask('PATCH', personPath, { name: 'Anna Quilt' })
    const before = bench.writes().length
    expect(await bench.deliver({ intent: intentOf(changes) })).toEqual({
      kind: 'refused',
      refusals: [{ field: 'name', code: 'changed', text: '' }],
    })
    expect(bench.writes()).toHaveLength(before)
    await bench.ask('PATCH', personPath, { name: 'ana  quill' })
    expect(await bench.deliver({ intent: intentOf(changes) })).toMatchObject({ kind: 'delivered' })
    expect(bench.bodyTo(`PATCH /${personPath}`).name).toBe('Ana Quill-Marlow')
  })

  it('never takes a list that did not come for an empty one', async () => {
    const { bench, intentOf, personPath } = await knownAna()
    const body = JSON.stringify({ success: true, data: { id: 102, name: 'Ana Quill' } })
    bench.sandbox.fail({ kind: 'status', status: 200, body }, { on: `GET /${personPath}` })
    const intent = intentOf([change('emails', '', 'ana@example.com')])
    expect(await bench.deliver({ intent })).toEqual({ kind: 'later', delay: 'server', waitMs: null })
  })

  it('fills custom fields that are empty, and overwrites none', async () => {
    const { bench, intentOf, personPath, personField } = await knownAna()
    const [held, empty] = [personField('varchar'), personField('double')]
    await bench.ask('PATCH', personPath, { custom_fields: { [held]: 'mine' } })
    const values = [sent(`person:${held}`, 'text', 'yours'), sent(`person:${empty}`, 'number', '4')]
    await bench.deliver({ intent: intentOf([]), values })
    expect(bench.bodyTo(`PATCH /${personPath}`)).toEqual({ custom_fields: { [empty]: 4 } })
  })

  it('may be done again when its answer is lost', async () => {
    const { bench, intentOf, personPath } = await knownAna()
    const intent = intentOf([change('emails', '', 'ana@example.com')])
    bench.sandbox.fail({ kind: 'drop-answer' }, { on: `PATCH /${personPath}` })
    expect(await bench.deliver({ intent })).toEqual({ kind: 'later', delay: 'unreachable', waitMs: null })
    expect(await bench.deliver({ intent })).toMatchObject({ kind: 'delivered' })
    const { data } = await bench.ask('GET', personPath)
    expect(data.emails.map(({ value }: { value: string }) => value)).toEqual([
      'ana.quill@fabrikam.example',
      'ana@example.com',
    ])
  })

  it('is refused when the person was deleted', async () => {
    const { bench, intentOf, personPath } = await knownAna()
    await bench.ask('DELETE', personPath)
    expect(await bench.deliver({ intent: intentOf([]) })).toEqual({
      kind: 'refused',
      refusals: [{ field: null, code: 'gone', text: '' }],
    })
  })

  it('says which e-mail was refused', async () => {
    const { bench, intentOf } = await knownAna()
    const intent = intentOf([change('emails', '', `${'x'.repeat(300)}@example.com`)])
    expect(await bench.deliver({ intent })).toMatchObject({
      kind: 'refused',
      refusals: [{ field: 'email', text: expect.stringContaining('255') }],
    })
  })
})

describe('the lead of an updated person', () => {
  it('is the one on which work is going on, which keeps what it says and gets the note', async () => {
    const { bench, intentOf, leadId, leadField } = await knownAna([
      sent('lead:label_ids', 'choices', ['f08b42a0-4e75-11ea-9643-03698ef1cfd6']),
      sent('lead:channel', 'choice', '51'),
    ])
    const values = [
      sent('lead:label_ids', 'choices', ['f08b42a1-4e75-11ea-9643-03698ef1cfd6']),
      sent('lead:channel', 'choice', '52'),
      sent('lead:owner_id', 'choice', '2'),
      sent(`lead:${leadField('varchar')}`, 'text', 'new'),
    ]
    const outcome = await bench.deliver({
      intent: intentOf([]),
      values,
      lead: inventLead({ note: 'Again.' }),
    })
    expect(outcome).toMatchObject({ kind: 'delivered', recordId: leadId })
    expect(bench.bodyTo(`PATCH /v1/leads/${leadId}`)).toEqual({
      label_ids: ['f08b42a0-4e75-11ea-9643-03698ef1cfd6', 'f08b42a1-4e75-11ea-9643-03698ef1cfd6'],
      [leadField('varchar')]: 'new',
    })
    const [record, ...others] = bench.sandbox.records()
    expect(others).toEqual([])
    expect(record?.notes).toEqual([expect.anything(), expect.stringContaining('Again.')])
    expect(bench.reports.at(-2)).toEqual(['lead:person-1', leadId])
  })

  it('is a new one where the last was archived', async () => {
    const { bench, intentOf, leadId } = await knownAna()
    await bench.ask('PATCH', `v1/leads/${leadId}`, { is_archived: true })
    const outcome = await bench.deliver({ intent: intentOf([]) })
    expect(bench.sandbox.records()).toHaveLength(2)
    expect(outcome).toMatchObject({ kind: 'delivered', recordId: bench.sandbox.records()[1]?.id })
    expect(bench.bodyTo('POST /v1/leads')).toMatchObject({
      title: 'Ana Quill - Fabrikam Tools',
      person_id: 102,
      organization_id: 101,
    })
  })

  it('is a new one where an old host still lists what was archived', async () => {
    const { bench, intentOf, leadId } = await knownAna()
    const body = JSON.stringify({ success: true, data: [{ id: leadId, is_archived: true }] })
    bench.sandbox.fail({ kind: 'status', status: 200, body }, { on: 'GET /v1/leads' })
    await bench.deliver({ intent: intentOf([]) })
    expect(bench.sandbox.records()).toHaveLength(2)
  })

  it('is not looked for again, nor the person changed, when only the note is left', async () => {
    const { bench, intentOf } = await knownAna()
    const before = bench.requests().length
    const done = { 'lead:person-1': bench.sandbox.records()[0]?.id ?? '' }
    const intent = intentOf([change('emails', '', 'ana@example.com')])
    expect(await bench.deliver({ intent, done })).toMatchObject({ kind: 'delivered' })
    expect(bench.requests().slice(before)).toEqual(['GET /v1/users/me', 'POST /v1/notes'])
    expect(await bench.deliver({ intent, done: { ...done, 'note:person-1': '9' } })).toMatchObject({
      kind: 'delivered',
    })
    expect(bench.requests().slice(before)).toHaveLength(2)
  })
})
