import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { quickCapture } from '../../lib/worker/quick-capture.ts'
import { connectionOf } from '../fixtures.ts'
import { evidenceOf, type FakeWorld, fakeWorld } from './fake-world.ts'

const page = (answer: unknown) => ({ url: 'https://example.com/team', title: 'Team', answer })
const listed = async (world: FakeWorld) =>
  (await world.leads.page({ search: '', statusId: null, after: null, limit: 10 })).leads

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
})

describe('quick capture', () => {
  it('saves the lead and says so on the button', async () => {
    await quickCapture(world, 7)
    expect((await listed(world)).map(({ lead, statusId }) => [lead.people[0]?.name, statusId])).toEqual([
      ['Ann Ode', 'new'],
    ])
    expect(world.badges.at(-1)).toEqual({ tone: 'good', text: '✓', title: 'Saved: Ann Ode to This browser' })
  })

  it('makes one record of two presses', async () => {
    await Promise.all([quickCapture(world, 7), quickCapture(world, 7)])
    expect(await listed(world)).toHaveLength(1)
    expect(world.badges.at(-1)?.title).toBe('Already saved: Ann Ode to This browser')
  })

  it('saves what the user had typed in the popup', async () => {
    const { draft } = await openPopup(world, 7)
    await world.drafts.write(7, { ...draft, note: 'met at the fair', touched: true })
    await quickCapture(world, 7)
    expect((await listed(world))[0]?.lead.note).toBe('met at the fair')
  })

  it('uses the status chosen last', async () => {
    await world.choices.update(() => ({
      destinationId: 'this-browser',
      statusIds: { 'this-browser': 'qualified' },
      values: {},
    }))
    await quickCapture(world, 7)
    expect((await listed(world))[0]?.statusId).toBe('qualified')
  })

  it('does not take a status that the destination does not know', async () => {
    const { draft } = await openPopup(world, 7)
    await world.drafts.write(7, { ...draft, destinationId: 'gone', statusId: 'stat_9', touched: true })
    await quickCapture(world, 7)
    expect((await listed(world))[0]?.statusId).toBe('new')
  })

  it.each([
    [
      'without a lead',
      page({ ...evidenceOf('', ''), findings: [] }),
      'No lead found on this page. Click to fill it in by hand.',
    ],
    [
      'that cannot be read',
      page(undefined),
      'Gleaner cannot read this page. Click to fill in the lead by hand.',
    ],
    ['that is gone', null, 'The page changed while it was read. Try again.'],
  ])('saves nothing of a page %s', async (_what, shown, title) => {
    world.page = shown
    await quickCapture(world, 7)
    expect(await listed(world)).toEqual([])
    expect(world.badges.at(-1)?.title).toBe(title)
  })
})

describe('quick capture to a CRM', () => {
  beforeEach(async () => {
    await world.connections.update(() => [connectionOf()])
    await world.credentials.keep('close', { apiKey: 'api_invented.key' }, 'device')
    await world.choices.update(() => ({ destinationId: 'close', statusIds: {}, values: {} }))
    world.answers = {
      'GET /api/v1/me/': { json: { id: 'user_1' } },
      'POST /api/v1/lead/': { json: { id: 'lead_1', html_url: null } },
      'POST /api/v1/activity/note/': { json: { id: 'acti_1' } },
    }
  })

  it('says that it is on its way, and then that it is there', async () => {
    await quickCapture(world, 7)
    expect(world.badges.map(({ title }) => title)).toEqual([
      'Reading the page…',
      'Kept: Ann Ode. On its way to Close.',
      'Saved: Ann Ode to Close',
    ])
  })

  it.each([
    [
      'refuses the lead',
      'POST /api/v1/lead/',
      { status: 400, json: { error: 'No' } },
      'Close did not accept Ann Ode. Click to see why.',
    ],
    [
      'refuses the key',
      'GET /api/v1/me/',
      { status: 401, json: { error: 'Unauthorized' } },
      'Kept: Ann Ode. Close needs repair before it can be sent. Click to see how.',
    ],
    ['has trouble', 'GET /api/v1/me/', { status: 503 }, 'Kept: Ann Ode. On its way to Close.'],
    [
      'leaves it open whether it has the lead',
      'POST /api/v1/lead/',
      { status: 502 },
      'Close did not answer about Ann Ode. Gleaner looks whether it arrived.',
    ],
  ])('does not say "Saved" where Close %s', async (_what, asked, answer, title) => {
    world.answers[asked] = answer
    await quickCapture(world, 7)
    expect(world.badges.at(-1)?.title).toBe(title)
  })

  it('lets the popup open while Close takes its time', async () => {
    world.call = () => new Promise(() => undefined)
    void quickCapture(world, 7)
    await vi.waitFor(() => expect(world.badges.at(-1)?.title).toContain('On its way'))
    expect((await openPopup(world, 7)).entries).toHaveLength(1)
  })

  it('says so on the button when it breaks', async () => {
    world.drafts.read = () => Promise.reject(new Error('broken'))
    await expect(quickCapture(world, 7)).rejects.toThrow('broken')
    expect(world.badges.at(-1)?.title).toBe('That did not work. Click to try again.')
  })
})
