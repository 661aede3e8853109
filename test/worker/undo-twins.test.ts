import { expect, it } from 'vitest'
import { connect } from '../../lib/worker/connect.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { undoEntry } from '../../lib/worker/undo-entry.ts'
import { createBench } from '../crm/bench.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { pipedriveToken } from '../sandbox/pipedrive/account.ts'
import { fakeWorld } from './fake-world.ts'

it.each([
  ['close', { apiKey: closeKey }, 'POST /api/v1/lead/'],
  ['pipedrive', { apiToken: pipedriveToken }, 'POST /v1/leads'],
])(
  'what is there twice at %s is gone whole when it is taken back before anybody knew of the second',
  async (crm, credentials, on) => {
    const bench = createBench()
    const world = fakeWorld({ call: bench.call })
    await world.preferences.update((all) => ({ ...all, undoSeconds: 0 }))
    const { draft } = await openPopup(world, 7)
    const connected = await connect(world, { crm, credentials, keep: 'device', name: null })
    if (connected.kind !== 'connected') expect.unreachable()
    const { id: destinationId, statusId } = connected.destination
    const saved = await saveDraft(world, draft, destinationId, statusId)
    const id = 'entry' in saved ? saved.entry.id : expect.unreachable()
    bench.sandbox.fail({ kind: 'repeated-request' }, { on })
    const { announce } = world
    let undone: ReturnType<typeof undoEntry> | undefined
    world.announce = async (entry) => {
      if (entry.state.kind === 'delivered') undone ??= undoEntry(world, id)
      await announce(entry)
    }
    await deliverDue(world)
    expect(await undone).toEqual({ kind: 'undone' })
    expect(await world.entries.read(id)).toBeNull()
    expect(bench.sandbox.records()).toEqual([])
    expect(bench.sandbox.exchanges.filter(({ method }) => method === 'DELETE').length).toBeGreaterThan(1)
  },
)
