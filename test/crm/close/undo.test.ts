import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import { createBench } from '../bench.ts'
import { inventLead } from '../invented-lead.ts'
import { benchToAdd } from './bench-to-add.ts'
import { credentials, statusId } from './bench-with-lead.ts'

async function benchWithDelivered() {
  const bench = createBench()
  await bench.connect(close, credentials)
  const outcome = await bench.deliver(close, credentials, { statusId })
  const recordId = outcome.kind === 'delivered' ? outcome.recordId : ''
  return Object.assign(bench, { recordId, takeBack: (id = recordId) => bench.undo(close, credentials, id) })
}

describe('taking a lead back', () => {
  it('leaves nothing of it, and no other lead misses anything', async () => {
    const { takeBack, sandbox, deliver } = await benchWithDelivered()
    const [mine] = sandbox.records()
    await deliver(close, credentials, { lead: inventLead({ note: 'Another' }), statusId })
    const others = sandbox.records().slice(1)
    // The second delivery reported its ids after those of the first.
    expect(mine?.id).toBeDefined()
    expect(await takeBack(others[0]?.id)).toEqual({ kind: 'undone' })
    expect(sandbox.records()).toEqual([mine])
  })

  it('is done already where the lead is gone', async () => {
    const { takeBack } = await benchWithDelivered()
    await takeBack()
    expect(await takeBack()).toEqual({ kind: 'undone' })
  })

  it('may be repeated after an answer that was lost', async () => {
    const { takeBack, sandbox } = await benchWithDelivered()
    sandbox.fail({ kind: 'drop-answer' })
    expect(await takeBack()).toEqual({ kind: 'later', delay: 'unreachable', waitMs: null })
    expect(await takeBack()).toEqual({ kind: 'undone' })
    expect(sandbox.records()).toEqual([])
  })

  it.each([
    [401, '', { kind: 'disconnected', disconnection: 'key' }],
    [429, '', { kind: 'later', delay: 'busy', waitMs: null }],
    [500, '', { kind: 'later', delay: 'server', waitMs: null }],
    [200, '<html></html>', { kind: 'later', delay: 'server', waitMs: null }],
    [403, '{"error":"Not yours."}', { kind: 'refused', refusals: [{ field: null, text: 'Not yours.' }] }],
  ])('answered by %i %s is not done', async (status, body, expected) => {
    const { takeBack, sandbox } = await benchWithDelivered()
    sandbox.fail({ kind: 'status', status, body })
    expect(await takeBack()).toEqual(expected)
  })

  it.each(['', 'lead_Other'])('deletes no lead that it did not make (%j)', async (id) => {
    const { takeBack, requests } = await benchWithDelivered()
    const before = requests().length
    expect(await takeBack(id)).toMatchObject({ kind: 'refused' })
    expect(requests()).toHaveLength(before)
  })

  it('deletes no lead that only got more people', async () => {
    const { add, undo, leadId, sandbox } = await benchToAdd()
    await add()
    expect(await undo(close, credentials, leadId())).toMatchObject({ kind: 'refused' })
    expect(sandbox.records()).toHaveLength(1)
  })
})
