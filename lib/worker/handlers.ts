import type { Draft } from '../lead/draft.ts'
import { readDraft } from '../lead/validate-draft.ts'
import type { Handlers } from '../messages/receive.ts'
import { connect } from './connect.ts'
import { connectableCrms, listDestinations } from './destinations.ts'
import { disconnect } from './disconnect.ts'
import { createEntryHandlers } from './entry-handlers.ts'
import { findMatches } from './find-matches.ts'
import { findPeople } from './find-people.ts'
import { listPage } from './list-page.ts'
import { changeConnection, findConnection } from './open-connection.ts'
import { findOwnPeople } from './own-people.ts'
import { settleDraft } from './page-draft.ts'
import { openPopup, reopenPopup } from './popup-view.ts'
import { preview } from './preview.ts'
import { refresh } from './refresh.ts'
import { withRest } from './resting.ts'
import { furtherPlaces, saveLead } from './save-lead.ts'
import { exportSettings, importSettings } from './settings-file.ts'
import { showOnPage } from './show-on-page.ts'
import type { World } from './world.ts'
import { changeDraft, writeDraft } from './write-draft.ts'

/**
 * The background's answer to each message, readable as a list. `startDelivery` runs the sending beside the answer:
 * the views never wait for a CRM.
 */
export function createHandlers(world: World, startDelivery: () => void): Handlers {
  const deliver = <Result>(result: Result): Result => {
    startDelivery()
    return result
  }
  return {
    'capture.start': ({ tabId, openedAt }) => openPopup(world, tabId, openedAt),
    'capture.again': ({ tabId }) => reopenPopup(world, tabId),
    'draft.write': async ({ tabId, draft }) => ({ kind: await writeDraft(world, tabId, draft) }),
    'draft.change': async ({ tabId, change }) => ({ kind: await changeDraft(world, tabId, change) }),
    'draft.check': async ({ draft }) => ({ problems: readDraft(draft).problems }),
    'page.show': (request) => showOnPage(world, request),
    'match.find': (request) => findMatches(world, request),
    'match.own': async (request) => ({ people: await findOwnPeople(world, request) }),
    'match.people': (request) => findPeople(world, request),
    'lead.save': async ({ tabId, destinationId, statusId, also = [], isApart = false, asNew, ...asked }) => {
      const draft = asNew === null ? asked.draft : asNewLead(asked.draft, asNew)
      // As one that the user cares for: a new reading under a new id would be a second lead.
      await writeDraft(world, tabId, { ...draft, destinationId, statusId, touched: true })
      const places = [{ destinationId, statusId }, ...(await furtherPlaces(world, also))]
      const saved = await saveLead(world, { draft, places, isApart })
      if (saved.kind === 'saved') await settleDraft(world, tabId, draft)
      return deliver(saved)
    },
    ...createEntryHandlers(world, deliver),
    'destination.list': async () => ({
      destinations: await withRest(world, await listDestinations(world)),
      crms: connectableCrms(),
    }),
    'destination.connect': async (request) => deliver(await connect(world, request)),
    'destination.disconnect': async ({ destinationId }) => {
      await disconnect(world, destinationId)
      return {}
    },
    'destination.refresh': async ({ destinationId }) => deliver(await refresh(world, destinationId)),
    'destination.settings': async ({ destinationId }) => {
      const connection = await findConnection(world, destinationId)
      if (connection === undefined) return { setup: null }
      const { fields, settings } = connection
      return { setup: { fields, settings } }
    },
    'destination.preview': async ({ destinationId, settings }) => ({
      preview: await preview(world, destinationId, settings),
    }),
    'destination.set': async ({ destinationId, settings }) => ({
      kind: await changeConnection(world, destinationId, { settings }),
    }),
    'destination.rename': async ({ destinationId, name }) => ({
      kind: await changeConnection(world, destinationId, { name: name.trim() }),
    }),
    'settings.export': async () => ({ text: await exportSettings(world) }),
    'settings.import': ({ text, isSure }) => importSettings(world, text, isSure),
    'list.page': (query) => listPage(world, query),
    'list.setStatus': async ({ id, statusId }) => ({ kind: await world.leads.setStatus(id, statusId) }),
    'list.remove': async ({ ids }) => {
      await world.leads.remove(ids)
      // Their entries have the same ids: what is deleted is gone, and its page can be captured anew.
      await Promise.all(ids.map((id) => world.entries.change(id, () => null)))
      await world.announceGone(ids, 'deleted')
      return {}
    },
  }
}

/** A further lead: whatever was decided about the records of the first does not hold for it. */
function asNewLead(draft: Draft, id: string): Draft {
  return { ...draft, id, decisions: {} }
}
