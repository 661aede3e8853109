// @vitest-environment jsdom
import { act, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import { say } from '../fake-gleaner.ts'
import { pass } from '../pass-time.ts'
import { showPage } from '../show-page.tsx'
import { world } from './entry-world.ts'
import { entry } from './rows.ts'
import { watchElements } from './watched-elements.ts'

const many = Array.from({ length: 500 }, (_, at) =>
  entry(`${at}`, { kind: 'waiting', delay: null }, { batchId: 'b1' }),
)

beforeEach(() => {
  watchElements()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => void vi.useRealTimers())

/** The page with 500 leads of one batch on their way, and how often what was drawn and asked since. */
async function showMany(showAll: boolean) {
  const gleaner = world(...many)
  gleaner.answers['outbox.progress'] = () => ({ isPaused: false, underWay: 500, batches: [] })
  let drawings = 0
  gleaner.say = (key, ...substitutions) => {
    // Each entry says once where it goes.
    if (key === 'leads_entry_to') drawings += 1
    return say(key, ...substitutions)
  }
  showPage(gleaner, <Leads />)
  const all = await screen.findByRole('button', { name: 'Show all 500' })
  if (showAll) await act(async () => all.click())
  drawings = 0
  gleaner.asked.length = 0
  const move = (count: number) => {
    for (const one of many.slice(0, count))
      gleaner.notify({ notice: 'entry.changed', entry: { ...one, state: { kind: 'sending' } } })
  }
  return { move, asked: () => gleaner.asked.map(({ name }) => name), drawings: () => drawings }
}

describe('hundreds of leads on their way', () => {
  it('show the first few', async () => {
    await showMany(false)
    expect(screen.getAllByRole('heading', { level: 3 }).length).toBeLessThan(10)
  })

  it('cost one question for all that changed in a second, and one for what changed in the next', async () => {
    const { move, asked } = await showMany(false)
    for (let tenth = 0; tenth < 15; tenth += 1) {
      move(500)
      await pass(100)
    }
    await pass(3_000)
    expect(asked()).toEqual(['outbox.progress', 'outbox.progress'])
  })

  it('draw again only what changed', async () => {
    const { move, drawings } = await showMany(true)
    move(3)
    await pass(3_000)
    expect(drawings()).toBe(3)
  })

  it('draw one that changes often only now and then', async () => {
    const { move, drawings } = await showMany(true)
    for (let hundredth = 0; hundredth < 10; hundredth += 1) {
      move(1)
      await pass(10)
    }
    await pass(3_000)
    expect(drawings()).toBe(1)
  })
})
