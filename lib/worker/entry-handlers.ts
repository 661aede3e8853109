import type { entryMessages } from '../messages/entry-messages.ts'
import type { Handlers } from '../messages/receive.ts'
import { connectableCrms } from './destinations.ts'
import { editEntry } from './edit-entry.ts'
import { discardEntry, retryEntry, settleEntry } from './entry-acts.ts'
import { entryViews } from './entry-view.ts'
import { logText } from './log-text.ts'
import { outboxProgress } from './progress.ts'
import { setPreferences } from './set-preferences.ts'
import { inNeed, showOutbox, underWay } from './show-outbox.ts'
import { settleTwins } from './twins.ts'
import { undoEntry } from './undo-entry.ts'
import type { World } from './world.ts'

/** The background's answers about leads that were saved. `deliver` starts the sending and hands its argument on. */
export function createEntryHandlers(
  world: World,
  deliver: <Result>(result: Result) => Result,
): Pick<Handlers, keyof typeof entryMessages> {
  return {
    'entry.list': async () => {
      const open = await world.entries.list([...underWay, ...inNeed])
      return { entries: await entryViews(world, open.reverse()) }
    },
    'entry.delivered': async ({ limit }) => {
      const crms = connectableCrms().map(({ id }) => id)
      return { entries: await entryViews(world, await world.entries.delivered(crms, limit)) }
    },
    'entry.retry': async ({ entryId }) => deliver({ entry: await retryEntry(world, entryId) }),
    'entry.settle': async ({ entryId, found }) =>
      deliver({ entry: await settleEntry(world, entryId, found) }),
    'entry.twins': ({ entryId, keep }) => settleTwins(world, entryId, keep),
    'entry.undo': ({ entryId }) => undoEntry(world, entryId),
    'entry.edit': async ({ entryId }) => ({ view: await editEntry(world, entryId) }),
    'entry.discard': async ({ entryId }) => {
      await discardEntry(world, entryId)
      await showOutbox(world)
      return {}
    },
    'outbox.progress': ({ batchIds }) => outboxProgress(world, batchIds),
    'outbox.pause': async ({ isPaused }) => ({
      kind: deliver(await world.preferences.update((all) => ({ ...all, isSendingPaused: isPaused }))),
    }),
    'preferences.read': async () => {
      const { undoSeconds, hasMenu, destinationId } = await world.preferences.read()
      return { undoSeconds, hasMenu, destinationId }
    },
    'preferences.set': async (changes) => ({ kind: await setPreferences(world, changes) }),
    'log.read': async () => ({ text: logText(await world.log.read()) }),
  }
}
