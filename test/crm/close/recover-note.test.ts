import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import { benchInDoubt, minutes } from './bench-in-doubt.ts'
import { benchToUpdate, met } from './bench-to-update.ts'
import { credentials, statusId } from './bench-with-lead.ts'

const dropRequest = { kind: 'drop-request' } as const
const notesPath = 'GET /api/v1/activity/note/'

describe('a note whose answer was lost', () => {
  it('is found at once and not written again', async () => {
    const { look, resume, requests, sandbox } = await benchInDoubt('note')
    const found = await look()
    expect(found).toEqual({ kind: 'made', id: expect.stringMatching(/^acti_/) })
    const before = requests().length
    await resume({ note: found.kind === 'made' ? found.id : '' })
    expect(requests()).toHaveLength(before)
    expect(sandbox.records()).toEqual([expect.objectContaining({ notes: [expect.any(String)] })])
  })

  it('is found when the list shows it', async () => {
    const { look, pass, sandbox } = await benchInDoubt('note')
    sandbox.settings.close.noteLagMs = minutes(1)
    expect(await look()).toEqual({ kind: 'early', waitMs: minutes(2) })
    pass(minutes(1))
    expect((await look()).kind).toBe('made')
  })

  it('is missing for certain once the list would show it', async () => {
    const { look, pass, resume, sandbox } = await benchInDoubt('note', dropRequest)
    expect(await look()).toEqual({ kind: 'early', waitMs: minutes(2) })
    pass(minutes(2))
    expect(await look()).toEqual({ kind: 'absent' })
    await resume()
    expect(sandbox.records()).toEqual([expect.objectContaining({ notes: [expect.any(String)] })])
  })

  it.each([
    ['other words on the lead', (leadId: string) => ({ lead_id: leadId, note: 'Called back.' })],
    [
      'the same words on another lead',
      (_: string, other: string, note: string) => ({ lead_id: other, note }),
    ],
  ])('is not %s', async (_, body) => {
    const { look, pass, ask, deliverTwin, done, sandbox } = await benchInDoubt('note', dropRequest)
    await deliverTwin()
    const twin = sandbox.records()[1]
    await ask('POST', 'activity/note/', body(done['lead'] ?? '', twin?.id ?? '', twin?.notes[0] ?? ''))
    pass(minutes(2))
    expect(await look()).toEqual({ kind: 'absent' })
  })

  it("is neither an older one with the same words nor another lead's of ours", async () => {
    const { look, pass, since } = await benchInDoubt('note')
    pass(minutes(8))
    expect(await look({ since: since + minutes(5) })).toEqual({ kind: 'absent' })
    expect(await look({ isTaken: async () => true })).toEqual({ kind: 'absent' })
  })

  it('is the first of two with the same words', async () => {
    const { look, ask, sandbox, done } = await benchInDoubt('note')
    const first = await look()
    await ask('POST', 'activity/note/', { lead_id: done['lead'], note: sandbox.records()[0]?.notes[0] })
    expect(await look()).toEqual(first)
  })

  it('is found though Close keeps its words in other lines', async () => {
    const { look, sandbox, done } = await benchInDoubt('note')
    const note = sandbox.records()[0]?.notes[0]?.replace(/\n+/g, ' \r\n') ?? ''
    const data = [
      { id: 'acti_9', note, lead_id: done['lead'], date_created: '2026-09-21T14:13:20.000+00:00' },
    ]
    const body = JSON.stringify({ data, has_more: false })
    sandbox.fail({ kind: 'status', status: 200, body }, { on: notesPath })
    expect(await look()).toEqual({ kind: 'made', id: 'acti_9' })
  })

  it('is a question where the list goes on or cannot be read', async () => {
    const { look, pass, sandbox } = await benchInDoubt('note', dropRequest)
    pass(minutes(2))
    for (const list of [{ data: [], has_more: true }, { data: [{ note: 'x' }] }]) {
      sandbox.fail({ kind: 'status', status: 200, body: JSON.stringify(list) }, { on: notesPath })
      expect(await look()).toEqual({ kind: 'unclear' })
    }
  })

  it('is the one that the user saw, whenever it was written', async () => {
    const { look, pass, since } = await benchInDoubt('note')
    pass(minutes(600))
    expect((await look({ isThere: true, since: since + minutes(600) })).kind).toBe('made')
  })

  it('is not written again where the user saw one that nothing finds', async () => {
    const { look, resume, requests } = await benchInDoubt('note', dropRequest)
    expect(await look({ isThere: true })).toEqual({ kind: 'absent' })
    const before = requests().length
    expect(await resume({ note: '' })).toMatchObject({ kind: 'delivered' })
    expect(requests()).toHaveLength(before)
  })

  it.each([
    [
      { kind: 'status', status: 401, body: '' },
      { kind: 'disconnected', disconnection: 'key' },
    ],
    [
      { kind: 'status', status: 429, body: '' },
      { kind: 'later', delay: 'busy', waitMs: null },
    ],
    [
      { kind: 'status', status: 500, body: '' },
      { kind: 'later', delay: 'server', waitMs: null },
    ],
    [{ kind: 'html-answer' }, { kind: 'later', delay: 'server', waitMs: null }],
    [{ kind: 'drop-request' }, { kind: 'later', delay: 'unreachable', waitMs: null }],
  ] as const)('$kind $status comes to %o', async (fault, expected) => {
    const { look, sandbox } = await benchInDoubt('note')
    sandbox.fail(fault, { on: notesPath })
    expect(await look()).toEqual(expected)
  })
})

describe('the note of an update', () => {
  it('is looked for where the contact is by now', async () => {
    const { ask, contactId, intent, recover, sandbox, update } = await benchToUpdate(
      met,
      ({ field }) => field === 'title',
    )
    const other = await ask('POST', 'lead/', { name: 'Northwind Sails' })
    await ask('PUT', `contact/${contactId}/`, { lead_id: other.id })
    sandbox.fail({ kind: 'drop-answer' }, { on: 'POST /api/v1/activity/note/' })
    expect(await update()).toEqual({ kind: 'unsure', step: 'note' })
    const found = await recover(close, credentials, { lead: met, intent, statusId, step: 'note' })
    const notes = await ask('GET', `activity/note/?lead_id=${other.id}`)
    expect(notes['data']).toEqual([expect.objectContaining({ id: found.kind === 'made' ? found.id : '' })])
  })
})
