// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { EntryView, OutboxView } from '../../../lib/messages/views.ts'
import { ada, close, draft, entry, person, thisBrowser } from './fixture.ts'
import { button, openPopup } from './open-popup.tsx'
import { pass } from './pass-time.ts'

afterEach(() => vi.useRealTimers())

const bo = person('bo', 'Bo Finch')
const team = Array.from({ length: 20 }, (_, index) => person(`p${index}`, `Person ${index}`))
const apart = () => screen.queryByRole<HTMLInputElement>('checkbox', { name: 'One lead each' })

/** One of a batch that was saved of draft-1. */
const ofBatch = (personId: string, state: EntryView['state'], parts: Partial<EntryView> = {}): EntryView => ({
  ...entry(state),
  id: `draft-1~${personId}.close-1`,
  draftId: `draft-1~${personId}`,
  batchId: 'draft-1',
  ...parts,
})
const waiting = (personId: string) => ofBatch(personId, { kind: 'waiting', delay: null })
const batch = (counts: Partial<OutboxView['batches'][number]> = {}): OutboxView['batches'][number] => ({
  id: 'draft-1',
  size: 20,
  delivered: 0,
  waiting: 20,
  needy: 0,
  pageTitle: 'Our team',
  destinationNames: ['Close'],
  savedAt: 0,
  ...counts,
})
const outbox = (parts: Partial<OutboxView> = {}): OutboxView => ({
  isPaused: false,
  underWay: 20,
  batches: [batch()],
  ...parts,
})
const bar = () => screen.getByRole<HTMLProgressElement>('progressbar', { name: '20 leads to Close' })
const saved = {
  draft: draft({ people: team, destinationId: close.id }),
  entries: team.map(({ id }) => waiting(id)),
}

describe('a lead each', () => {
  it('is offered only for several people', async () => {
    const { user } = await openPopup({ draft: draft({ people: [ada, bo], destinationId: close.id }) })
    expect(apart()?.checked).toBe(false)
    await user.click(screen.getByRole('checkbox', { name: 'Save Bo Finch' }))
    expect(apart()).toBeNull()
  })

  it('is kept in the draft, told beforehand and saved so', async () => {
    const { gleaner, user } = await openPopup({
      draft: draft({ people: [ada, bo], destinationId: close.id }),
    })
    expect(screen.getByText('New in Close: 2 contacts and 1 lead')).toBeTruthy()
    await user.click(apart() ?? document.body)
    expect(gleaner.requests('draft.write').at(-1)?.draft.isApart).toBe(true)
    expect(screen.getByText('New in Close: 2 contacts and 2 leads')).toBeTruthy()
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')[0]?.isApart).toBe(true)
  })

  it('is nothing for one person, whatever was ticked before', async () => {
    const { gleaner, user } = await openPopup({ draft: draft({ isApart: true }) })
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')[0]?.isApart).toBe(false)
  })

  it('stays so once it is saved so: the other way would double everybody', async () => {
    const entries = [waiting('ada'), waiting('bo')]
    const people = [ada, bo]
    const { gleaner, user } = await openPopup({ draft: draft({ people, destinationId: close.id }), entries })
    await user.click(button('Save to This browser too'))
    expect(apart()).toBeNull()
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')).toMatchObject([{ destinationId: thisBrowser.id, isApart: true }])
  })
})

describe('the receipt of many leads', () => {
  it('is one bar, live, over a row for each', async () => {
    const { gleaner } = await openPopup(saved)
    expect([bar().value, bar().max]).toEqual([0, 20])
    expect(screen.getAllByRole('listitem')).toHaveLength(20)
    await act(() => {
      for (const { id } of team.slice(0, 12))
        gleaner.notify({ notice: 'entry.changed', entry: ofBatch(id, { kind: 'delivered', link: null }) })
      gleaner.notify({ notice: 'entry.changed', entry: ofBatch('p12', { kind: 'refused', refusals: [] }) })
    })
    expect(bar().value).toBe(12)
    expect(screen.getByText('12 delivered, 7 waiting, 1 needs you')).toBeTruthy()
  })

  it('has those first who need the user, and offers all that were refused again at once', async () => {
    const { gleaner, user } = await openPopup(saved)
    const refusals = [{ field: 'email' as const, text: 'Not an address' }]
    await act(() => {
      for (const id of ['p5', 'p7'])
        gleaner.notify({ notice: 'entry.changed', entry: ofBatch(id, { kind: 'refused', refusals }) })
    })
    await act(() =>
      gleaner.notify({ notice: 'entry.changed', entry: ofBatch('p1', { kind: 'delivered', link: null }) }),
    )
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(rows.slice(0, 2).every((text) => text?.includes('Not an address'))).toBe(true)
    // The others stay where they were.
    expect(rows[3]).toContain('Saved to Close')
    await user.click(button('Try all again'))
    await waitFor(() => expect(gleaner.requests('entry.retry')).toHaveLength(2))
  })

  it('asks the background now and then, not at each notice', async () => {
    const { gleaner } = await openPopup(saved)
    gleaner.answers['outbox.progress'] = () => outbox({ batches: [batch({ delivered: 20, waiting: 0 })] })
    await waitFor(() => expect(gleaner.requests('outbox.progress')).toEqual([{ batchIds: ['draft-1'] }]))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    for (const { id } of team) {
      await act(() => gleaner.notify({ notice: 'entry.changed', entry: ofBatch(id, { kind: 'sending' }) }))
      await pass(20)
    }
    await pass(2000)
    expect(gleaner.requests('outbox.progress')).toHaveLength(2)
    expect(screen.getAllByText('All delivered')).toHaveLength(2)
  })

  it('can be paused, says that it is, and goes on', async () => {
    const { gleaner, user } = await openPopup(saved)
    let isPaused = false
    gleaner.answers['outbox.progress'] = () => outbox({ isPaused })
    gleaner.answers['outbox.pause'] = (request) => {
      isPaused = request.isPaused
      return { kind: 'stored' }
    }
    await user.click(button('Pause sending'))
    expect(await screen.findByText(/^Sending is paused\./)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Pause sending' })).toBeNull()
    await user.click(button('Go on sending'))
    expect(gleaner.requests('outbox.pause')).toEqual([{ isPaused: true }, { isPaused: false }])
    await waitFor(() => expect(screen.queryByText(/^Sending is paused\./)).toBeNull())
  })

  it('tells when the background did not pause', async () => {
    const { user } = await openPopup(saved)
    await user.click(button('Pause sending'))
    expect((await screen.findByRole('alert')).textContent).toContain('That did not work.')
  })

  it('leads to them', async () => {
    const { gleaner, user } = await openPopup(saved)
    await user.click(button('See them'))
    expect(gleaner.acts).toEqual(['openPage leads'])
  })

  it('takes all of them back while they are held', async () => {
    const until = Date.now() + 60_000
    const entries = team.map(({ id }) => ofBatch(id, { kind: 'held', until }, { canUndo: true }))
    const { gleaner, user } = await openPopup({ ...saved, entries })
    gleaner.answers['entry.undo'] = () => ({ kind: 'undone' })
    await user.click(button('Undo'))
    expect(gleaner.requests('entry.undo')).toHaveLength(20)
    expect(await screen.findByText('Taken back. Nothing was sent.')).toBeTruthy()
    expect(apart()).toBeTruthy()
  })
})

describe('one lead while all sending is paused', () => {
  it('says that it waits for the user, and how to go on', async () => {
    const entries = [entry({ kind: 'held', until: Date.now() + 60_000 })]
    const { gleaner, user } = await openPopup({ entries }, undefined, {
      'outbox.progress': () => outbox({ isPaused: true, batches: [] }),
    })
    expect(await screen.findByText('Saved. Waits until sending goes on.')).toBeTruthy()
    await user.click(button('Go on sending'))
    expect(gleaner.requests('outbox.pause')).toEqual([{ isPaused: false }])
  })
})
