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

/** The page with 500 leads of one batch on their way, of which `moving` then change. */
async function withMoving(moving: number, showAll: boolean) {
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
  for (const one of many.slice(0, moving))
    gleaner.notify({ notice: 'entry.changed', entry: { ...one, state: { kind: 'sending' } } })
  await pass(3_000)
  return { asked: gleaner.asked.map(({ name }) => name), drawings }
}

describe('hundreds of leads on their way', () => {
  it('show the first few', async () => {
    await withMoving(0, false)
    expect(screen.getAllByRole('heading', { level: 3 }).length).toBeLessThan(10)
  })

  it('cost one question for all that changed in a second', async () => {
    const { asked } = await withMoving(500, false)
    expect(asked).toEqual(['outbox.progress'])
  })

  it('draw again only what changed, once', async () => {
    const { drawings } = await withMoving(3, true)
    expect(drawings).toBe(3)
  })
})
