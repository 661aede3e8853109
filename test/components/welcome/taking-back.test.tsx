// @vitest-environment jsdom
import { screen, act as settle } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { EntryView } from '../../../lib/messages/views.ts'
import { type FakeGleaner, fakeGleaner } from '../fake-gleaner.ts'
import { openSaved, openWelcome, result, tell, triedEntry } from './welcome-world.tsx'

const tellGone = (gleaner: FakeGleaner, entryId: string, act: 'undone' | 'deleted') =>
  settle(() => gleaner.notify({ notice: 'entry.gone', entryIds: [entryId], act }))
const takeBack = () => screen.queryByRole('button', { name: 'Take it back' })

describe('the lead of the try', () => {
  it('is taken back with one click', async () => {
    const gleaner = fakeGleaner({ 'entry.undo': () => ({ kind: 'undone' }) })
    const user = await openSaved(gleaner)
    await user.click(screen.getByRole('button', { name: 'Take it back' }))
    expect(gleaner.requests('entry.undo')).toEqual([{ entryId: 'draft-1.this-browser' }])
    expect(result()).toBe('Taken back. You can try it again.')
  })

  it('is told in one place that is there from the beginning, and speaks for itself', async () => {
    const gleaner = fakeGleaner({ 'entry.undo': () => ({ kind: 'undone' }) })
    const user = openWelcome(gleaner)
    const place = screen.getByRole('status')
    await tell(gleaner, triedEntry({ state: { kind: 'refused', refusals: [] } }))
    await tell(gleaner, triedEntry())
    await user.click(screen.getByRole('button', { name: 'Take it back' }))
    expect(screen.getAllByRole('status')).toEqual([place])
    expect(screen.queryByRole('alert')).toBeNull()
    expect(place.textContent).toBe('Taken back. You can try it again.')
  })

  it.each([
    ['it is taken back', { kind: 'undone' }],
    ['it cannot be', { kind: 'too-late', entry: triedEntry({ canUndo: false }) }],
  ] as const)('leaves the keyboard there when %s', async (_, answer) => {
    const gleaner = fakeGleaner({ 'entry.undo': () => answer })
    const user = await openSaved(gleaner)
    await user.click(screen.getByRole('button', { name: 'Take it back' }))
    expect(document.activeElement).toBe(screen.getByRole('status'))
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Connect a CRM' }))
  })

  it('takes the keyboard from nowhere else', async () => {
    const gleaner = fakeGleaner()
    await openSaved(gleaner)
    await tellGone(gleaner, triedEntry().id, 'deleted')
    expect(document.activeElement).toBe(document.body)
  })

  it('stays, and says so, where the background is silent', async () => {
    const gleaner = fakeGleaner()
    const user = await openSaved(gleaner)
    await user.click(screen.getByRole('button', { name: 'Take it back' }))
    expect(result()).toContain('Gleaner did not answer. Try again.')
    expect(result()).toContain('Maya Ferreira is in your list.')
  })

  it.each([
    ['too-late', 'Too late to take it back'],
    ['failed', 'This browser did not delete it.'],
  ] as const)('stays where undoing it is %s', async (kind, words) => {
    const gleaner = fakeGleaner({ 'entry.undo': () => ({ kind, entry: triedEntry() }) })
    const user = await openSaved(gleaner)
    await user.click(screen.getByRole('button', { name: 'Take it back' }))
    expect(result()).toContain(words)
    expect(result()).toContain('Maya Ferreira is in your list.')
  })

  it('does not come back behind another that was taken while it could not be taken back', async () => {
    const undone = Promise.withResolvers<{ kind: 'too-late'; entry: EntryView }>()
    const gleaner = fakeGleaner({ 'entry.undo': () => undone.promise })
    const user = await openSaved(gleaner)
    await user.click(screen.getByRole('button', { name: 'Take it back' }))
    await tell(gleaner, triedEntry({ id: 'draft-2.this-browser', draftId: 'draft-2', leadName: 'Bo Park' }))
    undone.resolve({ kind: 'too-late', entry: triedEntry() })
    // Whoever waits for the answer has it by the next key.
    await user.tab()
    expect(result()).toBe('Bo Park is in your list.Take it back')
  })

  it.each([
    ['undone', 'Taken back. You can try it again.'],
    ['deleted', 'Deleted. You can try it again.'],
  ] as const)('is not said to be there when it was %s elsewhere', async (act, words) => {
    const gleaner = fakeGleaner()
    await openSaved(gleaner)
    await tellGone(gleaner, 'another lead', act)
    expect(result()).toContain('Maya Ferreira is in your list.')
    await tellGone(gleaner, triedEntry().id, act)
    expect(result()).toBe(words)
  })

  it('can be taken back on its way to a CRM, where nothing is deleted', async () => {
    const gleaner = fakeGleaner()
    openWelcome(gleaner)
    const state = { kind: 'held' as const, until: 9_000 }
    await tell(gleaner, triedEntry({ state, destinationId: 'close', destinationName: 'Close' }))
    expect(takeBack()).not.toBeNull()
  })

  it('is not deleted from a CRM here, where nobody asks whether that is meant', async () => {
    const gleaner = fakeGleaner()
    openWelcome(gleaner)
    await tell(gleaner, triedEntry({ destinationId: 'close', destinationName: 'Close' }))
    expect(takeBack()).toBeNull()
  })
})
