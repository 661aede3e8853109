import { beforeEach, describe, expect, it } from 'vitest'
import type { Draft, DraftPerson } from '../../lib/lead/draft.ts'
import { connect } from '../../lib/worker/connect.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { findPeople } from '../../lib/worker/find-people.ts'
import { findOwnPeople } from '../../lib/worker/own-people.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { createBench } from '../crm/bench.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

let bench: ReturnType<typeof createBench>
let world: FakeWorld
let close: string
let draft: Draft

const firm = { value: 'Fabrikam', origins: [], edited: false }

beforeEach(async () => {
  bench = createBench()
  world = fakeWorld({ call: bench.call })
  const asked = { crm: 'close', credentials: { apiKey: closeKey }, keep: 'device' as const, name: null }
  const connected = await connect(world, asked)
  close = connected.kind === 'connected' ? connected.destination.id : expect.unreachable()
  const { draft: read } = await openPopup(world, 7)
  draft = { ...read, company: { ...read.company, name: firm }, people: team(20, read) }
})

/** Invented colleagues, the first of whom is Ann Ode of the page. */
function team(count: number, { people: [ann] }: Draft): DraftPerson[] {
  if (ann === undefined) expect.unreachable()
  return Array.from({ length: count }, (_, index) => {
    const name = index === 0 ? 'Ann Ode' : `Person${index} Weir`
    const address = index === 0 ? 'ann@example.com' : `p${index}@fabrikam.example`
    const email = { id: 'e', type: 'work' as const, value: address, origins: [], edited: false }
    return { ...ann, id: `p${index}`, name: { ...ann.name, value: name }, emails: [email] }
  })
}

const searches = () => bench.requests().filter((request) => request.includes('data/search')).length
const alone = (index: number): Draft => ({
  ...draft,
  id: 'another page',
  people: draft.people.slice(index, index + 1).map((one) => ({ ...one, included: true })),
})
const saveTo = async (destinationId: string, saved: Draft) => {
  await saveDraft(world, saved, destinationId, destinationId === close ? '' : 'new')
  await world.pause(5_000)
  await deliverDue(world)
}
const whom = (people: Awaited<ReturnType<typeof findOwnPeople>>) =>
  people.flatMap(({ personId, matches }) =>
    matches.map(({ place, verdict }) => `${personId} ${place} ${verdict}`),
  )

describe('many people at a CRM', () => {
  const find = (of = draft) => findPeople(world, { draft: of, destinationId: close })
  const rest = (found: { people: { personId: string }[] }) => ({
    ...draft,
    people: draft.people.filter(({ id }) => !found.people.some(({ personId }) => personId === id)),
  })

  it('are looked for as many at once as the adapter takes, and the others when asked again', async () => {
    await saveTo(close, alone(12))
    const first = await find()
    expect([first.answer, first.people.length]).toEqual(['done', 10])
    const second = await find(rest(first))
    expect(second.people.map(({ personId }) => personId)).toEqual(draft.people.slice(10).map(({ id }) => id))
    expect(whom(second.people)).toContain('p12 destination person')
    expect(whom(second.people).filter((one) => one.endsWith('person'))).toHaveLength(1)
  })

  it('are told from memory at another reading of the page, and nobody is asked', async () => {
    await saveTo(close, alone(3))
    await find()
    const before = searches()
    const again = draft.people.slice(0, 10).map((one) => ({ ...one, id: `new-${one.id}` }))
    const { people } = await find({ ...draft, people: again })
    expect(searches()).toBe(before)
    expect(people).toHaveLength(10)
    expect(whom(people)).toContain('new-p3 destination person')
  })

  it('are spared before the look-ups of a minute are used up, so that the next lead has some', async () => {
    const answers: string[] = []
    for (let round = 0; round < 16; round++) {
      const people = draft.people.slice(0, 1).map((one) => ({
        ...one,
        name: { ...one.name, value: `Guest${round} Weir` },
      }))
      answers.push((await find({ ...draft, people })).answer)
    }
    expect(answers.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => 'done'))
    expect(answers[15]).toBe('spared')
  })

  it('of other firms are not looked for under the page’s', async () => {
    const people = draft.people.slice(0, 3).map((one, index) => ({
      ...one,
      company: { ...firm, value: index === 1 ? 'Litware' : 'Fabrikam' },
    }))
    const { people: found } = await find({ ...draft, people })
    expect(found.map(({ personId }) => personId)).toEqual(['p0', 'p2'])
  })

  it('without a trace are not asked about', async () => {
    const company = { ...draft.company, name: { ...firm, value: '' } }
    const people = draft.people.map((one) => ({ ...one, emails: [] }))
    const found = await find({ ...draft, company: { ...company, emails: [], phones: [] }, people })
    expect([found.answer, found.people.length, searches()]).toEqual(['nothing', 20, 0])
  })
})

describe('many people in this browser', () => {
  it('are found in the outbox and in the list, all at once', async () => {
    await saveTo(close, alone(4))
    await saveTo('this-browser', alone(5))
    const people = await findOwnPeople(world, { draft, destinationId: close })
    expect(people).toHaveLength(20)
    expect(whom(people)).toEqual(['p4 outbox person', 'p5 list person'])
  })

  it('know their company and their namesakes too where the list is where they go', async () => {
    await saveTo('this-browser', alone(5))
    const people = await findOwnPeople(world, { draft, destinationId: 'this-browser' })
    expect(whom(people).slice(0, 6)).toEqual([
      'p0 destination company',
      'p1 destination company',
      'p2 destination company',
      'p3 destination company',
      'p4 destination company',
      'p5 destination person',
    ])
    expect(people[5]?.matches[0]?.status).toBe('New')
  })
})
