import { beforeEach, describe, expect, it } from 'vitest'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { quickCapture } from '../../lib/worker/quick-capture.ts'
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
