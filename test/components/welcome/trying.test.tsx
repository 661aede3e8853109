// @vitest-environment jsdom
import { screen, act as settle } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { EntryView } from '../../../lib/messages/views.ts'
import { type FakeGleaner, fakeGleaner } from '../fake-gleaner.ts'
import { openWelcome, triedEntry } from './welcome-world.tsx'

const result = () => document.querySelector('.try-result')?.textContent ?? ''
const tell = (gleaner: FakeGleaner, entry: EntryView) =>
  settle(() => gleaner.notify({ notice: 'entry.changed', entry }))
const tellGone = (gleaner: FakeGleaner, entryId: string, act: 'undone' | 'deleted') =>
  settle(() => gleaner.notify({ notice: 'entry.gone', entryIds: [entryId], act }))
const takeBack = () => screen.queryByRole('button', { name: 'Take it back' })

async function openSaved(gleaner: FakeGleaner) {
  const user = openWelcome(gleaner)
  await tell(gleaner, triedEntry())
  return user
}

describe('the try', () => {
  it('asks for nothing: neither a form nor a question to the background', () => {
    const gleaner = fakeGleaner()
    openWelcome(gleaner)
    expect(document.querySelectorAll('input, select, textarea, form')).toHaveLength(0)
    expect(gleaner.asked).toEqual([])
  })

  it('says at once that the lead is saved, and where', async () => {
    const gleaner = fakeGleaner()
    openWelcome(gleaner)
    expect(result()).toBe('What you save shows here.')
    await tell(gleaner, triedEntry())
    expect(result()).toContain('Maya Ferreira is in your list.')
  })

  it.each<[string, Partial<EntryView>]>([
    [
      'Maya Ferreira is kept and goes to Close.',
      { state: { kind: 'waiting', delay: null }, destinationId: 'close', destinationName: 'Close' },
    ],
    ['Maya Ferreira is saved to Close.', { destinationId: 'close', destinationName: 'Close' }],
    ['Fabrikam Ltd is in your list.', { leadName: 'Fabrikam Ltd' }],
  ])('says: %s', async (words, changes) => {
    const gleaner = fakeGleaner()
    openWelcome(gleaner)
    await tell(gleaner, triedEntry(changes))
    expect(result()).toContain(words)
  })

  it.each<[string, string, string, EntryView['state']]>([
    [
      'info',
      'kept and goes to Close.',
      'Will be sent when you are back online.',
      { kind: 'waiting', delay: 'offline' },
    ],
    ['bad', 'Maya Ferreira', 'Close did not accept this lead.', { kind: 'refused', refusals: [] }],
    ['warn', 'Maya Ferreira', 'Close', { kind: 'paused', disconnection: 'key' }],
    ['warn', 'Maya Ferreira', 'Close may have this lead', { kind: 'unsure', appUrl: null, part: 'lead' }],
    ['warn', 'Maya Ferreira', 'Close has this lead twice', { kind: 'doubled', link: null }],
  ])('shows as %s: %s %s', async (tone, name, words, state) => {
    const gleaner = fakeGleaner()
    openWelcome(gleaner)
    await tell(gleaner, triedEntry({ state, destinationId: 'close', destinationName: 'Close' }))
    expect(document.querySelector('.notice')?.className).toBe(`notice notice-${tone}`)
    expect(result()).toContain(name)
    expect(result()).toContain(words)
    expect(result()).not.toContain('saved to')
  })

  it('hides none of several destinations behind another, until the next lead', async () => {
    const gleaner = fakeGleaner()
    openWelcome(gleaner)
    const close = { id: 'draft-1.close', destinationId: 'close', destinationName: 'Close' }
    await tell(gleaner, triedEntry({ ...close, state: { kind: 'refused', refusals: [] } }))
    await tell(gleaner, triedEntry())
    expect(result()).toContain('Close did not accept this lead.')
    expect(result()).toContain('Maya Ferreira is in your list.')
    await tell(
      gleaner,
      triedEntry({ id: 'draft-2.this-browser', draftId: 'draft-2', leadName: 'Fabrikam Ltd' }),
    )
    expect(result()).not.toContain('Close')
    expect(result()).not.toContain('Maya')
  })

  it('says where a lead without a name stands', async () => {
    const gleaner = fakeGleaner()
    openWelcome(gleaner)
    await tell(gleaner, triedEntry({ leadName: '' }))
    expect(result()).toContain('Saved to This browser.')
  })

  it('is not deceived by a lead of another page', async () => {
    const gleaner = fakeGleaner()
    openWelcome(gleaner)
    await tell(gleaner, triedEntry({ pageUrl: 'https://example.com/team' }))
    expect(result()).toBe('What you save shows here.')
  })

  it('offers what comes next from the beginning, as links', () => {
    openWelcome()
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(hrefOf('Connect a CRM')).toBe('/options.html')
    expect(hrefOf('See your list')).toBe('/leads.html')
  })
})

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
