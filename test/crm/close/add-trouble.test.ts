import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import type { Intent } from '../../../lib/lead/intent.ts'
import { emptyPerson, inventLead } from '../invented-lead.ts'
import { benchToAdd, cy, post } from './bench-to-add.ts'
import { credentials, statusId } from './bench-with-lead.ts'
import { bo } from './looked-for.ts'

describe('adding that goes wrong', () => {
  it('goes on with whoever is left', async () => {
    const { add, sandbox, reports, since, leadPath, names } = await benchToAdd()
    sandbox.fail({ kind: 'status', status: 429, body: '' }, { on: 'POST /api/v1/activity/note/' })
    expect(await add()).toMatchObject({ kind: 'later' })
    const before = since().length
    expect(await add({ done: Object.fromEntries(reports) })).toMatchObject({ kind: 'delivered' })
    expect(since().slice(before)).toEqual([`GET ${leadPath}`, 'POST /api/v1/activity/note/'])
    expect(names()).toEqual([['Ana Quill', 'Bo Ferrer', 'Cy Marlow']])
  })

  it('does not make again whom somebody there has changed since', async () => {
    const { add, ask, sandbox, reports, names } = await benchToAdd()
    sandbox.fail({ kind: 'status', status: 429, body: '' }, { on: 'POST /api/v1/activity/note/' })
    await add()
    await ask('PUT', `contact/${reports[0]?.[1]}/`, { name: 'Robert Ferrer', emails: [] })
    await add({ done: Object.fromEntries(reports) })
    expect(names()).toEqual([['Ana Quill', 'Robert Ferrer', 'Cy Marlow']])
  })

  it('does not take the place of one person for that of another when the lead is corrected', async () => {
    const { add, sandbox, reports, names } = await benchToAdd()
    sandbox.fail({ kind: 'status', status: 503, body: '' }, { on: 'POST /api/v1/activity/note/' })
    await add()
    const done = Object.fromEntries(reports)
    const dee = { ...emptyPerson, key: 'dee', name: 'Dee Oak' }
    await add({ lead: inventLead({ people: [dee, cy] }), done })
    expect(names()).toEqual([['Ana Quill', 'Bo Ferrer', 'Cy Marlow', 'Dee Oak']])
  })

  it('is unsure of the person whose answer is lost, and makes no second one when it is tried again', async () => {
    const { add, sandbox, reports, names } = await benchToAdd()
    sandbox.fail({ kind: 'drop-answer' }, { on: post })
    expect(await add()).toEqual({ kind: 'unsure', step: 'contact:bo' })
    expect(reports).toEqual([])
    expect(await add()).toMatchObject({ kind: 'delivered' })
    expect(names()).toEqual([['Ana Quill', 'Bo Ferrer', 'Cy Marlow']])
    expect(reports.map(([step]) => step)).toEqual(['contact:bo', 'contact:cy', 'note'])
  })

  it('is told before anything is written when the lead is gone', async () => {
    const { add, sandbox, leadPath, since } = await benchToAdd()
    sandbox.fail({ kind: 'status', status: 404, body: '{"error":"Not found."}' }, { on: `GET ${leadPath}` })
    expect(await add()).toEqual({
      kind: 'refused',
      refusals: [{ field: null, code: 'gone', text: 'Not found.' }],
    })
    expect(since()).toEqual([`GET ${leadPath}`])
  })

  it("names the part of a person's contact that is refused", async () => {
    const wrong = { ...bo, emails: [{ address: 'bo@nowhere', type: 'work' as const }] }
    const { add } = await benchToAdd(inventLead({ people: [wrong] }))
    expect(await add()).toEqual({
      kind: 'refused',
      refusals: [{ field: 'email', text: 'Invalid email address.' }],
    })
  })

  it('sends nothing when everything is done', async () => {
    const { add, reports, since } = await benchToAdd()
    await add()
    const before = since().length
    expect(await add({ done: Object.fromEntries(reports) })).toMatchObject({ kind: 'delivered' })
    expect(since()).toHaveLength(before)
  })

  it('does not write to a lead that it does not know', async () => {
    const { deliver, since } = await benchToAdd()
    const target = { recordId: '', ids: {}, personKey: null, name: '', link: null }
    const intent: Intent = { kind: 'add', target }
    const outcome = await deliver(close, credentials, {
      lead: inventLead({ people: [bo] }),
      intent,
      statusId,
    })
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code: 'gone' }] })
    expect(since()).toEqual([])
  })
})
