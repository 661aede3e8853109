import { z } from 'zod'
import { type Gleaner, runGleaner } from '../e2e/run-gleaner.ts'
import { closeAccount } from '../sandbox/accounts.ts'

const timesSchema = z.object({
  toList: z.array(z.number()),
  toCrm: z.array(z.number()),
  teamToCrm: z.array(z.number()),
  floor: z.array(z.number()),
})

/** Milliseconds from Save until lead or team is safe on disk, and of one bare strict write in the same browser. */
export type SaveTimes = z.infer<typeof timesSchema>

const SAVES = 200
/** People of a large team page. */
export const TEAM = 500
const TEAM_SAVES = 10

/**
 * Asks the background of the shipped build from its real popup, as the Save button does. Sending is paused, so that
 * nothing but saving goes on.
 */
export async function measureSaves(): Promise<SaveTimes> {
  const gleaner: Gleaner = await runGleaner('chromium')
  try {
    await (await gleaner.connect(closeAccount)).waitFor({ text: 'Close is connected.' })
    const popup = await gleaner.openPopup(await gleaner.openDemo('/team/priya-nandakar'))
    return timesSchema.parse(await popup.evaluate(`(${saveMany})(${SAVES}, ${TEAM}, ${TEAM_SAVES})`))
  } finally {
    await gleaner.close()
  }
}

/** Runs in the popup's page, so it uses nothing from outside of itself. */
const saveMany = `async (saves, team, teamSaves) => {
  const ask = (name, request) => chrome.runtime.sendMessage({ name, request })
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
  const { draft, destinations } = await ask('capture.start', { tabId: tab.id })
  await ask('outbox.pause', { isPaused: true })
  const crm = destinations.find(({ crm }) => crm === 'close')
  const save = async (id, destinationId, statusId, people = draft.people) => {
    const isApart = people.length > 1
    const asked = { ...draft, id, people }
    const request = { tabId: tab.id, draft: asked, destinationId, statusId, isApart, asNew: null }
    const start = performance.now()
    const answer = await ask('lead.save', request)
    if (answer.kind !== 'saved') throw new Error('Not saved: ' + JSON.stringify(answer))
    return performance.now() - start
  }
  const opening = indexedDB.open('bench', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('entries', { keyPath: 'id' })
  await new Promise((resolve) => { opening.onsuccess = resolve })
  const write = (id) => new Promise((resolve) => {
    const start = performance.now()
    const transaction = opening.result.transaction('entries', 'readwrite', { durability: 'strict' })
    transaction.objectStore('entries').put({ ...draft, id })
    transaction.oncomplete = () => resolve(performance.now() - start)
  })
  const times = { toList: [], toCrm: [], teamToCrm: [], floor: [] }
  for (let index = 0; index < saves; index++) {
    times.floor.push(await write('bare-' + index))
    times.toCrm.push(await save('crm-' + index, crm.id, crm.statusId))
    times.toList.push(await save('list-' + index, 'this-browser', 'new'))
  }
  const people = Array.from({ length: team }, (_, index) => {
    const [{ name, emails, ...person }] = draft.people
    const mailbox = 'person-' + index + '@example.com'
    return {
      ...person,
      id: 'person-' + index,
      name: { ...name, value: 'Person ' + index },
      emails: emails.map((email) => ({ ...email, value: mailbox })),
    }
  })
  for (let index = 0; index < teamSaves; index++) {
    times.teamToCrm.push(await save('team-' + index, crm.id, crm.statusId, people))
  }
  return times
}`
