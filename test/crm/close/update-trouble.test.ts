import { describe, expect, it } from 'vitest'
import { inventLead, inventPerson } from '../invented-lead.ts'
import { benchToUpdate, met } from './bench-to-update.ts'

describe('a value that is not as the user saw it', () => {
  it.each([
    ['name', 'contact', { name: 'Ana Quill-Marlow' }],
    ['title', 'contact', { title: 'Retired' }],
    ['company', 'lead', { name: 'Fabrikam Boats' }],
    ['website', 'lead', { url: 'https://boats.example' }],
    ['address', 'lead', { addresses: [{ address_1: '1 Quay' }] }],
  ] as const)('%s: keeps the update from being made, whole', async (field, kind, changed) => {
    const { update, ask, contactId, leadId, since } = await benchToUpdate()
    await ask('PUT', kind === 'lead' ? `lead/${leadId()}/` : `contact/${contactId}/`, changed)
    const before = since().length
    expect(await update()).toEqual({ kind: 'refused', refusals: [{ field, code: 'changed', text: '' }] })
    expect(
      since()
        .slice(before)
        .every((request) => request.startsWith('GET')),
    ).toBe(true)
  })

  it('is no obstacle where it says already what it is to say', async () => {
    const { update, ask, contactId, bodies } = await benchToUpdate(met, ({ field }) => field === 'title')
    await ask('PUT', `contact/${contactId}/`, { title: 'CHIEF OF SALES' })
    expect(await update()).toMatchObject({ kind: 'delivered' })
    expect(bodies('PUT /api/v1/contact/')).toHaveLength(1)
  })

  it('is no obstacle where it was written by an attempt before', async () => {
    const { update, ask, contactId, leadId } = await benchToUpdate()
    await ask('PUT', `contact/${contactId}/`, { title: 'Retired' })
    expect(await update({ done: { contact: contactId } })).toMatchObject({
      kind: 'delivered',
      recordId: leadId(),
    })
  })
})

describe('an update that goes wrong', () => {
  it.each(['contact', 'lead'] as const)(
    'comes later when the answer about the %s is lost, and then finds its work done',
    async (kind) => {
      const bench = await benchToUpdate()
      const { update, sandbox, reports, contactPath, leadPath, since } = bench
      const path = `PUT ${kind === 'contact' ? contactPath : leadPath}`
      sandbox.fail({ kind: 'drop-answer' }, { on: path })
      expect(await update()).toEqual({ kind: 'later', delay: 'unreachable', waitMs: null })
      const before = since().length
      expect(await update({ done: Object.fromEntries(reports) })).toMatchObject({ kind: 'delivered' })
      expect(since().slice(before)).not.toContain(path)
      expect(sandbox.records()[0]?.notes).toHaveLength(2)
    },
  )

  it('is unsure of the note alone', async () => {
    const { update, sandbox } = await benchToUpdate()
    sandbox.fail({ kind: 'drop-answer' }, { on: 'POST /api/v1/activity/note/' })
    expect(await update()).toEqual({ kind: 'unsure', step: 'note' })
  })

  it.each(['contact', 'lead'] as const)('says that the %s is gone', async (kind) => {
    const { update, sandbox, contactPath, leadPath } = await benchToUpdate()
    const on = `GET ${kind === 'contact' ? contactPath : leadPath}`
    sandbox.fail({ kind: 'status', status: 404, body: '{"error":"Not found."}' }, { on })
    expect(await update()).toEqual({
      kind: 'refused',
      refusals: [{ field: null, code: 'gone', text: 'Not found.' }],
    })
  })

  it('names what is refused', async () => {
    const lead = inventLead({
      people: [
        inventPerson({ emails: [...inventPerson().emails, { address: 'ana@nowhere', type: 'work' }] }),
      ],
    })
    const { update } = await benchToUpdate(lead)
    expect(await update()).toMatchObject({ kind: 'refused', refusals: [{ field: 'email' }] })
  })

  it('loses nothing of a list that it cannot read', async () => {
    const { update, sandbox, contactPath, since, contactId } = await benchToUpdate()
    const body = JSON.stringify({ id: contactId, emails: [{ address: 'odd' }] })
    sandbox.fail({ kind: 'status', status: 200, body }, { on: `GET ${contactPath}` })
    expect(await update()).toEqual({ kind: 'later', delay: 'server', waitMs: null })
    expect(since()).toEqual([`GET ${contactPath}`])
  })

  it('sends nothing when everything is done', async () => {
    const { update, reports, since, leadId } = await benchToUpdate()
    await update()
    const before = since().length
    expect(await update({ done: Object.fromEntries(reports) })).toMatchObject({ recordId: leadId() })
    expect(since()).toHaveLength(before)
  })
})
