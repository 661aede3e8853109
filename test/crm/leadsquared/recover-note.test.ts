import { describe, expect, it } from 'vitest'
import type { Intent } from '../../../lib/lead/intent.ts'
import { inventLead, inventPerson } from '../invented-lead.ts'
import { benchInDoubt, benchWithClock, makeLead, seconds } from './bench-in-doubt.ts'

const dropRequest = { kind: 'drop-request' } as const
const step = 'note:person-1'
const oneLeadWithOneNote = [expect.objectContaining({ notes: [expect.any(String)] })]

const madeId = (found: { kind: string; id?: string }): string =>
  found.kind === 'made' ? (found.id ?? '') : ''

describe('a note whose answer was lost', () => {
  it('is found at once, and is not written again', async () => {
    const { look, resume, sandbox } = await benchInDoubt(step)
    const found = await look()
    expect(found.kind).toBe('made')
    expect(await resume({ [step]: madeId(found) })).toMatchObject({ kind: 'delivered' })
    expect(sandbox.records()).toEqual(oneLeadWithOneNote)
  })

  it('that never arrived is missing for certain after two minutes', async () => {
    const { look, pass, resume, sandbox } = await benchInDoubt(step, { fault: dropRequest })
    expect(await look()).toEqual({ kind: 'early', waitMs: seconds(120) })
    pass(seconds(120))
    expect(await look()).toEqual({ kind: 'absent' })
    expect(await resume()).toMatchObject({ kind: 'delivered' })
    expect(sandbox.records()).toEqual(oneLeadWithOneNote)
  })

  it('is none with other words', async () => {
    const { look, post, ids } = await benchInDoubt(step, { fault: dropRequest })
    await post('CreateNote', { RelatedProspectId: ids()[0], Note: 'Met at the fair.' })
    expect(await look()).toMatchObject({ kind: 'early' })
    expect(await look({ isThere: true })).toEqual({ kind: 'absent' })
  })

  it('is none that was there before, but where the user saw it', async () => {
    const { look, pass } = await benchInDoubt(step)
    pass(seconds(150))
    const since = 1_790_000_030_000
    expect(await look({ since })).toEqual({ kind: 'absent' })
    expect(await look({ since, isThere: true })).toMatchObject({ kind: 'made' })
  })

  it('is not one that another lead of ours wrote', async () => {
    const { look } = await benchInDoubt(step)
    expect(await look({ isTaken: async () => true })).toMatchObject({ kind: 'early' })
  })

  it('is found though it is kept as markup', async () => {
    const { look, sandbox } = await benchInDoubt(step, {
      lead: inventLead({
        note: 'Saws & "hand" tools',
        page: { url: '', title: '', capturedAt: 0 },
        sources: [],
      }),
    })
    const [text = ''] = sandbox.records()[0]?.notes ?? []
    const Note = `<div>${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\n', '</div><div>')}</div>`
    const List = [{ ProspectNoteId: 'note-1', Note, CreatedOn: '2026-09-21 14:13:20.000' }]
    sandbox.fail({ kind: 'status', status: 200, body: JSON.stringify({ RecordCount: 1, List }) })
    expect(await look()).toEqual({ kind: 'made', id: 'note-1' })
  })

  it('is unclear where there are more notes than are told', async () => {
    const { look, pass, sandbox } = await benchInDoubt(step, { fault: dropRequest })
    const note = (index: number) => ({
      ProspectNoteId: `${index}`,
      Note: 'Hello',
      CreatedOn: '2026-09-21 14:13:30',
    })
    const List = Array.from({ length: 200 }, (_, index) => note(index))
    pass(seconds(120))
    sandbox.fail({ kind: 'status', status: 200, body: JSON.stringify({ RecordCount: 300, List }) })
    expect(await look()).toEqual({ kind: 'unclear' })
    sandbox.fail({
      kind: 'status',
      status: 200,
      body: JSON.stringify({
        RecordCount: 300,
        List: [...List.slice(1), { ...note(1), CreatedOn: '2026-09-20 10:00:00' }],
      }),
    })
    expect(await look()).toEqual({ kind: 'absent' })
  })

  it('is not looked for on a lead of which nothing is known', async () => {
    const { look, requests, done } = await benchInDoubt(step)
    const before = requests().length
    expect(await look({ done: { ...done, 'lead:person-1': '' } })).toEqual({ kind: 'unclear' })
    expect(requests()).toHaveLength(before)
  })
})

describe('the note of an update', () => {
  const changes = [
    { id: 'emails-1', kind: 'add', field: 'emails', now: '', next: 'ana@fabrikam.example' },
    { id: 'title-1', kind: 'add', field: 'title', now: '', next: 'Head of Sales' },
  ] as const
  const lead = inventLead({
    people: [inventPerson({ emails: [{ address: 'ana@fabrikam.example', type: 'work' }] })],
  })

  async function benchOfUpdate(fault: Parameters<typeof benchInDoubt>[1]) {
    const bench = await benchWithClock()
    await makeLead(bench, { FirstName: 'Ana', LastName: 'Quill', EmailAddress: 'quill@fabrikam.example' })
    const [recordId = ''] = bench.ids()
    const intent: Intent = {
      kind: 'update',
      target: { recordId, ids: {}, personKey: 'person-1', name: 'Ana Quill', link: null },
      changes: [...changes],
    }
    return await benchInDoubt(step, { ...fault, bench, lead, intent })
  }

  it('is found by the text that the record had no room for', async () => {
    const { look, resume, sandbox } = await benchOfUpdate({})
    expect(sandbox.records()[0]?.notes[0]).toContain('Ana Quill: ana@fabrikam.example')
    const found = await look()
    expect(found.kind).toBe('made')
    expect(await resume({ [step]: madeId(found) })).toMatchObject({ kind: 'delivered' })
    expect(sandbox.records()).toEqual(oneLeadWithOneNote)
  })

  it('that never arrived is missing after two minutes, and is written then', async () => {
    const { look, pass, resume, sandbox } = await benchOfUpdate({ fault: dropRequest })
    expect(await look()).toMatchObject({ kind: 'early' })
    pass(seconds(120))
    expect(await look()).toEqual({ kind: 'absent' })
    await resume()
    expect(sandbox.records()).toEqual(oneLeadWithOneNote)
  })

  it('is unclear once somebody has changed the lead, and so its text', async () => {
    const { look, post, ids } = await benchOfUpdate({})
    await post('Lead.Update', [{ Attribute: 'JobTitle', Value: 'Chair' }], { leadId: ids()[0] ?? '' })
    expect(await look()).toEqual({ kind: 'unclear' })
  })
})
