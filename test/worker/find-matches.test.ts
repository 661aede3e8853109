import { beforeEach, describe, expect, it } from 'vitest'
import type { Draft } from '../../lib/lead/draft.ts'
import { readDraft } from '../../lib/lead/validate-draft.ts'
import { connect } from '../../lib/worker/connect.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { findMatches } from '../../lib/worker/find-matches.ts'
import { menuCapture } from '../../lib/worker/menu-capture.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { createBench } from '../crm/bench.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

let bench: ReturnType<typeof createBench>
let world: FakeWorld
let close: string
let draft: Draft

beforeEach(async () => {
  bench = createBench()
  world = fakeWorld({ call: bench.call })
  const connected = await connect(world, {
    crm: 'close',
    credentials: { apiKey: closeKey },
    keep: 'device',
    name: null,
  })
  close = connected.kind === 'connected' ? connected.destination.id : expect.unreachable()
  draft = (await openPopup(world, 7)).draft
})

const find = (changes: Partial<Parameters<typeof findMatches>[1]> = {}) =>
  findMatches(world, { draft, destinationId: close, again: false, ...changes })
const searches = () => bench.requests().filter((request) => request.includes('data/search')).length
const saveTo = async (destinationId: string, saved: Draft = draft) => {
  await saveDraft(world, saved, destinationId, '')
  // No more to be taken back.
  await world.pause(5_000)
  await deliverDue(world)
}

describe('the verdict before the save', () => {
  it('finds nobody at first, and then the person, with why and where', async () => {
    expect(await find()).toEqual({ matches: [], answer: 'done', unchecked: 0 })
    await saveTo(close)
    draft = { ...draft, id: 'another page' }
    const { matches } = await find({ again: true })
    expect(matches).toMatchObject([
      {
        place: 'destination',
        verdict: 'person',
        name: 'Ann Ode',
        status: 'Potential',
        link: expect.stringContaining('https://app.close.com/lead/'),
        reasons: expect.arrayContaining([{ by: 'email', value: 'ann@example.com' }]),
      },
    ])
  })

  it('knows a lead that the CRM’s search does not know yet', async () => {
    bench.sandbox.settings.searchLagMs = 60_000
    await saveTo(close)
    draft = { ...draft, id: 'another page' }
    const { matches } = await find({ again: true })
    expect(matches).toMatchObject([
      { place: 'outbox', name: 'Ann Ode', sent: { destinationName: 'Close', isDelivered: true } },
    ])
  })

  it('knows a lead that waits to be sent, and who is in the list', async () => {
    const { call } = world
    world.call = async () => ({ kind: 'not-sent', reason: 'offline' })
    await saveTo(close)
    await saveTo('this-browser')
    world.call = call
    draft = { ...draft, id: 'another page' }
    const { matches } = await find()
    expect(matches.map(({ place, sent }) => [place, sent?.isDelivered])).toEqual([
      ['outbox', false],
      ['list', undefined],
    ])
  })

  it('does not take a colleague for the same because the house has one phone', async () => {
    const phone = { id: 'p', value: '+12025550199', type: 'work' as const, origins: [], edited: true }
    draft = { ...draft, company: { ...draft.company, phones: [phone] } }
    world.call = async () => ({ kind: 'not-sent', reason: 'offline' })
    await saveTo(close)
    const people = draft.people.map((person) => ({
      ...person,
      name: { value: 'Ben Marsh', origins: [], edited: true },
      emails: [],
    }))
    const { matches } = await find({ draft: { ...draft, id: 'another page', people } })
    expect(matches.filter(({ place }) => place === 'outbox')).toEqual([])
  })

  it('is no verdict on the lead’s own entry', async () => {
    await saveTo('this-browser')
    const { matches } = await find()
    expect(matches.filter(({ place }) => place === 'outbox')).toEqual([])
  })

  it('asks the CRM once for as long as nothing that identifies the lead changes', async () => {
    await find()
    const before = searches()
    await find({ draft: { ...draft, note: 'met at the fair' } })
    expect(searches()).toBe(before)
    await find({ again: true })
    expect(searches()).toBeGreaterThan(before)
  })

  it('forgets what it was told before the lead itself came there: words marked later can update it', async () => {
    expect((await find()).matches).toEqual([])
    await saveTo(close)
    const marked = { clickedLink: null, selectionText: 'Met at the fair.', addAs: 'note' as const }
    await menuCapture(world, 7, marked, Promise.resolve(true))
    const ahead = (await openPopup(world, 7)).draft
    const people = ahead.people.map((person) => ({
      ...person,
      title: { value: 'Buyer', origins: [], edited: true },
    }))
    draft = { ...ahead, people }
    const [match] = (await find()).matches
    if (match === undefined) expect.unreachable()
    expect(match).toMatchObject({ place: 'destination', verdict: 'person', changes: [{ next: 'Buyer' }] })
    await saveTo(close, { ...draft, decisions: { [close]: { kind: 'update', match, ticks: {} } } })
    expect((await find()).matches).toMatchObject([{ recordId: match.recordId, changes: [] }])
  })

  it('looks past a value that is not finished', async () => {
    const emails = [{ id: 'typed-1', value: 'ann@', type: 'work' as const, origins: [], edited: true }]
    const people = draft.people.map((person) => ({ ...person, emails: [...person.emails, ...emails] }))
    expect(readDraft({ ...draft, people }).problems).toHaveLength(1)
    expect(await find({ draft: { ...draft, people } })).toMatchObject({ answer: 'done' })
  })

  it('does not look for nothing', async () => {
    const before = bench.requests().length
    const people = draft.people.map((person) => ({ ...person, included: false }))
    const company = { ...draft.company, name: { value: '', origins: [], edited: true } }
    expect(await find({ draft: { ...draft, people, company } })).toMatchObject({ answer: 'nothing' })
    expect(bench.requests()).toHaveLength(before)
  })

  it('spares the account when there are too many look-ups', async () => {
    const answers = []
    for (let count = 0; count < 22; count++) answers.push((await find({ again: true })).answer)
    expect(answers.filter((answer) => answer === 'spared')).toHaveLength(2)
    world.now = () => 1_000_000 + 61_000
    expect((await find({ again: true })).answer).toBe('done')
  })

  it('is late when the CRM is slow, and does not keep the form waiting', async () => {
    world.call = () => new Promise(() => undefined)
    world.tab.wait = async () => undefined
    expect(await find({ again: true })).toMatchObject({ answer: 'late', matches: [] })
  })

  it('says that it could not be had', async () => {
    world.call = async () => ({ kind: 'not-sent', reason: 'offline' })
    expect((await find({ again: true })).answer).toBe('offline')
    bench.sandbox.fail({ kind: 'status', status: 401, body: '{"error":"Unauthorized"}' })
    world.call = bench.call
    expect((await find({ again: true })).answer).toBe('failed')
    expect((await world.connections.read())[0]?.disconnection).toBe('key')
  })
})

describe('this browser’s own list', () => {
  it('says who is in it, with the status in words, and what an update would change', async () => {
    await saveDraft(world, draft, 'this-browser', 'won')
    await deliverDue(world)
    const people = draft.people.map((person) => ({
      ...person,
      title: { value: 'Buyer', origins: [], edited: true },
    }))
    draft = { ...draft, id: 'another page', people }
    const { matches } = await find({ destinationId: 'this-browser' })
    expect(matches).toMatchObject([
      {
        place: 'destination',
        verdict: 'person',
        status: 'Won',
        changes: [{ field: 'title', next: 'Buyer' }],
      },
    ])
    const [match] = matches
    if (match === undefined) expect.unreachable()
    const decided = { ...draft, decisions: { 'this-browser': { kind: 'update' as const, match, ticks: {} } } }
    await saveTo('this-browser', decided)
    const { leads } = await world.leads.page({ search: '', statusId: null, after: null, limit: 10 })
    expect(leads.map(({ lead, statusId }) => [lead.people[0]?.title, statusId])).toEqual([['Buyer', 'won']])
  })
})
