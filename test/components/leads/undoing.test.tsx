// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import type { EntryView } from '../../../lib/messages/views.ts'
import { pass } from '../pass-time.ts'
import { showPage } from '../show-page.tsx'
import { button, item, openItem, section, world } from './entry-world.ts'
import { entry } from './rows.ts'
import { watchElements } from './watched-elements.ts'

beforeEach(() => void watchElements())
afterEach(() => void vi.useRealTimers())

const held = (untilMs = 60_000) =>
  entry('1', { kind: 'held', until: Date.now() + untilMs }, { canUndo: true })
const link = 'https://app.close.example/lead/1'
const arrived = (changes: Partial<EntryView> = {}) =>
  entry('1', { kind: 'delivered', link, deliveredAt: Date.now() }, { canUndo: true, ...changes })

describe('a lead that is held', () => {
  it('counts down the seconds, and is next in line when they are over', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    showPage(world(held(4_000)), <Leads />)
    const timer = await screen.findByRole('timer')
    expect(timer.textContent).toBe('Goes to Close in 4 seconds')
    await pass(1_000)
    expect(timer.textContent).toBe('Goes to Close in 3 seconds')
    await pass(3_000)
    expect(timer.textContent).toContain('Next in line')
  })

  it('is taken back at once', async () => {
    const gleaner = world(held())
    gleaner.answers['entry.undo'] = () => ({ kind: 'undone' })
    const user = showPage(gleaner, <Leads />)
    const place = await item('Lead 1')
    gleaner.answers['entry.list'] = () => ({ entries: [] })
    await user.click(button(place, 'Undo'))
    await waitFor(() => expect(openItem('Lead 1')).toBeNull())
    expect(screen.getByText('Taken back: Lead 1')).toBeDefined()
    expect(gleaner.requests('entry.undo')).toEqual([{ entryId: '1' }])
  })

  it('goes when it was taken back elsewhere', async () => {
    const gleaner = world(held())
    showPage(gleaner, <Leads />)
    await item('Lead 1')
    gleaner.notify({ notice: 'entry.gone', entryIds: ['1'], act: 'undone' })
    await waitFor(() => expect(openItem('Lead 1')).toBeNull())
  })

  it('says when it was too late', async () => {
    const gleaner = world(held())
    gleaner.answers['entry.undo'] = () => ({ kind: 'too-late', entry: entry('1', { kind: 'sending' }) })
    const user = showPage(gleaner, <Leads />)
    const place = await item('Lead 1')
    await user.click(button(place, 'Undo'))
    expect((await within(place).findByRole('alert')).textContent).toContain('Too late')
    expect(within(place).getByText('Sending to Close…')).toBeDefined()
  })
})

describe('what was delivered lately', () => {
  function latelyWorld(...entries: EntryView[]) {
    const gleaner = world()
    gleaner.answers['entry.delivered'] = () => ({ entries })
    return gleaner
  }

  it('is listed with where it is and the way to it', async () => {
    showPage(latelyWorld(arrived({ intent: 'update' })), <Leads />)
    const place = within(await section('Delivered lately')).getByRole('listitem', { name: 'Lead 1' })
    expect(place.textContent).toContain('Updated in Close.')
    const way = within(place).getByRole('link', { name: 'Open in Close' })
    expect(way.getAttribute('href')).toBe(link)
  })

  it('links to nothing that a link may not open, and offers no undo where there is none', async () => {
    const state = { kind: 'delivered', link: 'javascript:alert(1)', deliveredAt: 1 } as const
    showPage(latelyWorld(arrived({ state, canUndo: false })), <Leads />)
    const place = await section('Delivered lately')
    expect(within(place).queryByRole('link')).toBeNull()
    expect(within(place).queryByRole('button')).toBeNull()
  })

  it('is deleted there only after the question', async () => {
    const gleaner = latelyWorld(arrived())
    gleaner.answers['entry.undo'] = () => ({ kind: 'undone' })
    const user = showPage(gleaner, <Leads />)
    const place = await section('Delivered lately')
    await user.click(button(place, 'Undo'))
    expect(gleaner.requests('entry.undo')).toEqual([])
    gleaner.answers['entry.delivered'] = () => ({ entries: [] })
    await user.click(button(place, 'Delete it in Close'))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Delivered lately' })).toBeNull())
    expect(gleaner.requests('entry.undo')).toEqual([{ entryId: '1' }])
  })

  it('says when the CRM did not delete it', async () => {
    const gleaner = latelyWorld(arrived())
    gleaner.answers['entry.undo'] = () => ({ kind: 'failed', entry: arrived() })
    const user = showPage(gleaner, <Leads />)
    const place = await section('Delivered lately')
    await user.click(button(place, 'Undo'))
    await user.click(button(place, 'Delete it in Close'))
    expect((await within(place).findByRole('alert')).textContent).toContain('Close did not delete it')
  })

  it('gains what arrives while one looks', async () => {
    const gleaner = world(entry('2', { kind: 'sending' }))
    showPage(gleaner, <Leads />)
    await item('Lead 2')
    gleaner.notify({
      notice: 'entry.changed',
      entry: entry('2', { kind: 'delivered', link, deliveredAt: 1 }),
    })
    const place = await section('Delivered lately')
    expect(within(place).getByRole('listitem', { name: 'Lead 2' })).toBeDefined()
    expect(openItem('Lead 2')).toBeNull()
  })
})
