// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import type { OutboxView } from '../../../lib/messages/views.ts'
import { batchOf } from '../batch-of.ts'
import { pass } from '../pass-time.ts'
import { showPage } from '../show-page.tsx'
import { section, world } from './entry-world.ts'
import { entry } from './rows.ts'
import { watchElements } from './watched-elements.ts'

beforeEach(() => void watchElements())
afterEach(() => void vi.useRealTimers())

const progress = (changes: Partial<OutboxView> = {}): OutboxView => ({
  isPaused: false,
  underWay: 78,
  batches: [batchOf()],
  ...changes,
})
const waiting = entry('1', { kind: 'waiting', delay: null }, { batchId: 'b1' })

/** A background with one batch under way. */
function batchWorld(changes: Partial<OutboxView> = {}) {
  const gleaner = world(waiting)
  gleaner.answers['outbox.progress'] = () => progress(changes)
  return gleaner
}

describe('leads that were saved together', () => {
  it('have one bar, which says in words how far they are', async () => {
    showPage(batchWorld(), <Leads />)
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', {
      name: 'Our team · 200 leads to Close',
      description: '120 delivered, 78 waiting, 2 need you',
    })
    expect([bar.value, bar.max]).toEqual([120, 200])
  })

  it('move on the screen while they move', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const gleaner = batchWorld()
    showPage(gleaner, <Leads />)
    await act(async () => undefined)
    gleaner.answers['outbox.progress'] = () =>
      progress({ batches: [batchOf({ delivered: 121, waiting: 77 })] })
    gleaner.notify({ notice: 'entry.changed', entry: { ...waiting, state: { kind: 'sending' } } })
    await pass(1_200)
    expect(screen.getByText('121 delivered, 77 waiting, 2 need you')).toBeDefined()
  })

  it('stay after the last has arrived, and say so: they are asked for by their name', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const gleaner = batchWorld()
    showPage(gleaner, <Leads />)
    await act(async () => undefined)
    gleaner.answers['outbox.progress'] = ({ batchIds }) =>
      progress({
        batches: batchIds.map((id) => batchOf({ id, delivered: 200, waiting: 0, needy: 0 })),
      })
    const delivered = { kind: 'delivered', link: null } as const
    gleaner.notify({ notice: 'entry.changed', entry: { ...waiting, state: delivered } })
    await pass(1_200)
    expect(screen.getByText('All delivered')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Pause sending' })).toBeNull()
  })
})

describe('pausing', () => {
  it('stops all sending, and letting it go on is at the top of the page', async () => {
    const gleaner = batchWorld()
    let isPaused = false
    gleaner.answers['outbox.progress'] = () => progress({ isPaused })
    gleaner.answers['outbox.pause'] = (request) => {
      isPaused = request.isPaused
      return { kind: 'stored' }
    }
    const user = showPage(gleaner, <Leads />)
    await user.click(await screen.findByRole('button', { name: 'Pause sending' }))
    await screen.findByText(/^Sending is paused/)
    expect(screen.queryByRole('button', { name: 'Pause sending' })).toBeNull()
    const item = within(await section(/^On the way/)).getByRole('listitem', { name: 'Lead 1' })
    expect(item.textContent).toContain('Waits until sending goes on')
    await user.click(screen.getByRole('button', { name: 'Go on sending' }))
    await screen.findByRole('button', { name: 'Pause sending' })
    expect(screen.queryByText(/^Sending is paused/)).toBeNull()
    expect(gleaner.requests('outbox.pause')).toEqual([{ isPaused: true }, { isPaused: false }])
  })

  it('is plain to see after a restart, and hurries nothing', async () => {
    const gleaner = world(entry('1', { kind: 'waiting', delay: 'offline' }))
    gleaner.answers['outbox.progress'] = () => progress({ isPaused: true, batches: [] })
    showPage(gleaner, <Leads />)
    await screen.findByText(/^Sending is paused/)
    expect(screen.queryByRole('button', { name: 'Send now' })).toBeNull()
  })

  it('is offered beside single leads too', async () => {
    const gleaner = batchWorld({ batches: [] })
    showPage(gleaner, <Leads />)
    const place = await section(/^On the way/)
    expect(within(place).getByRole('button', { name: 'Pause sending' })).toBeDefined()
  })

  it.each([
    ['did not answer', undefined],
    ['disk is full', { kind: 'full' as const }],
  ])('says when nothing came of it: %s', async (words, answer) => {
    const gleaner = batchWorld()
    gleaner.answers['outbox.pause'] = () => answer
    const user = showPage(gleaner, <Leads />)
    await user.click(await screen.findByRole('button', { name: 'Pause sending' }))
    expect((await screen.findByRole('alert')).textContent).toContain(words)
    expect(screen.queryByText(/^Sending is paused/)).toBeNull()
  })
})
