// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { EntryView } from '../../../lib/messages/views.ts'
import { close, draft, entry, pipedrive, thisBrowser } from './fixture.ts'
import { box, button, openPopup } from './open-popup.tsx'
import { pass } from './pass-time.ts'

afterEach(() => vi.useRealTimers())

const takenBack = { canUndo: true } as const
const held = (destination = close, until = Date.now() + 60_000): EntryView => ({
  ...entry({ kind: 'held', until }, destination),
  ...takenBack,
})
const delivered = (destination = close): EntryView => ({
  ...entry({ kind: 'delivered', link: 'https://app.close.example/1' }, destination),
  ...takenBack,
})
const undo = () => button('Undo')

describe('a lead that is held', () => {
  it('says how long it still is, second by second, and then that it is next', async () => {
    const { gleaner } = await openPopup({ entries: [entry({ kind: 'waiting', delay: null })] })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const soon = held(close, Date.now() + 2500)
    await act(() => gleaner.notify({ notice: 'entry.changed', entry: soon }))
    expect(screen.getByText('Saved. Goes to Close in 3 seconds.')).toBeTruthy()
    await pass(500)
    expect(screen.getByText('Saved. Goes to Close in 2 seconds.')).toBeTruthy()
    await pass(2000)
    expect(screen.getByText('Saved. Next in line for Close.')).toBeTruthy()
  })

  it('reads the seconds out to nobody', async () => {
    await openPopup({ entries: [held()] })
    const told = screen.getAllByRole('status').map(({ textContent }) => textContent)
    expect(told).toContain('Saved. It goes to Close in a few seconds.')
    expect(told.filter((words) => words?.includes(' s'))).toEqual([
      'Saved. It goes to Close in a few seconds.',
    ])
    expect(screen.getByText(/^Saved\. Goes to Close in \d+ seconds\.$/).getAttribute('aria-hidden')).toBe(
      'true',
    )
  })

  it('is taken back, and its form is there with everything in it', async () => {
    const { gleaner, user } = await openPopup({
      draft: draft({ note: 'Met in Bristol', touched: true }),
      entries: [held()],
    })
    gleaner.answers['entry.undo'] = () => ({ kind: 'undone' })
    await user.click(undo())
    expect(gleaner.requests('entry.undo')).toEqual([{ entryId: 'draft-1.close-1' }])
    await waitFor(() => expect(box('Note').value).toBe('Met in Bristol'))
    expect(screen.getByText('Taken back. Nothing was sent.')).toBeTruthy()
    // At the first doubt, as on every opening.
    expect(document.activeElement).toBe(box('Job title'))
  })

  it.each(['{Control>}z{/Control}', '{Meta>}z{/Meta}'])(
    'is taken back by %s, wherever it goes',
    async (keys) => {
      const { gleaner, user } = await openPopup({
        destinations: [thisBrowser, close, pipedrive],
        entries: [held(), held(pipedrive), delivered(thisBrowser)],
      })
      gleaner.answers['entry.undo'] = () => ({ kind: 'undone' })
      await user.keyboard(keys)
      const ids = gleaner.requests('entry.undo').map(({ entryId }) => entryId)
      expect(ids).toEqual(['draft-1.close-1', 'draft-1.pipedrive-1'])
      expect(screen.getByText('Saved to This browser.')).toBeTruthy()
    },
  )

  it('says so when it was too late, and shows where it stands', async () => {
    const { gleaner, user } = await openPopup({ entries: [held()] })
    gleaner.answers['entry.undo'] = () => ({ kind: 'too-late', entry: entry({ kind: 'sending' }) })
    await user.click(undo())
    expect((await screen.findByRole('alert')).textContent).toContain('Too late to take it back')
    expect(screen.getByText('Sending to Close…')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Ada Quill' }))
  })

  it('says so although another was taken back after it', async () => {
    const { gleaner, user } = await openPopup({
      destinations: [thisBrowser, close, pipedrive],
      entries: [held(), held(pipedrive)],
    })
    gleaner.answers['entry.undo'] = ({ entryId }) =>
      entryId === 'draft-1.close-1'
        ? { kind: 'too-late', entry: entry({ kind: 'sending' }) }
        : { kind: 'undone' }
    await user.keyboard('{Control>}z{/Control}')
    expect((await screen.findByRole('alert')).textContent).toContain('Too late to take it back')
    expect(screen.getByText('Taken back. Nothing was sent.')).toBeTruthy()
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Sending to Close…'])
  })

  it('is still there when the background is silent', async () => {
    const { user } = await openPopup({ entries: [held()] })
    await user.click(undo())
    expect((await screen.findByRole('alert')).textContent).toContain('That did not work.')
    expect(undo()).toBeTruthy()
  })
})

describe('a lead that is there', () => {
  it.each([
    [close, 'Close'],
    [thisBrowser, 'This browser'],
  ])('is deleted only after a question: %o', async (destination, name) => {
    const { gleaner, user } = await openPopup({ entries: [delivered(destination)] })
    gleaner.answers['entry.undo'] = () => ({ kind: 'undone' })
    await user.click(undo())
    expect(screen.getByRole('alertdialog').textContent).toContain(`Delete Ada Quill from ${name}?`)
    expect(gleaner.requests('entry.undo')).toEqual([])
    await user.click(button(`Delete it in ${name}`))
    expect(await screen.findByText(`Deleted from ${name}. What you filled in is still here.`)).toBeTruthy()
    expect(box('Name').value).toBe('Ada Quill')
  })

  it('is not deleted by the key', async () => {
    const { gleaner, user } = await openPopup({ entries: [delivered()] })
    await user.keyboard('{Control>}z{/Control}')
    expect(gleaner.requests('entry.undo')).toEqual([])
  })

  it('says so when the CRM did not delete it', async () => {
    const { gleaner, user } = await openPopup({ entries: [delivered()] })
    gleaner.answers['entry.undo'] = () => ({ kind: 'failed', entry: delivered() })
    await user.click(undo())
    await user.click(button('Delete it in Close'))
    expect((await screen.findByRole('alert')).textContent).toContain('Close did not delete it.')
    expect(screen.getByText('Saved to Close.')).toBeTruthy()
  })

  it('cannot be taken back where the CRM cannot delete it', async () => {
    await openPopup({ entries: [entry({ kind: 'delivered', link: null })] })
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })
})
