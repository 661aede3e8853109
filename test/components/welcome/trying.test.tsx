// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { EntryView } from '../../../lib/messages/views.ts'
import { fakeGleaner } from '../fake-gleaner.ts'
import { openWelcome, result, tell, triedEntry } from './welcome-world.tsx'

const atClose = { id: 'draft-1.close', destinationId: 'close', destinationName: 'Close' }

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

  it('says why the CRM did not take it', async () => {
    const gleaner = fakeGleaner()
    openWelcome(gleaner)
    const refusals = [{ field: 'email' as const, text: 'Invalid e-mail.' }]
    await tell(gleaner, triedEntry({ ...atClose, state: { kind: 'refused', refusals } }))
    expect(result()).toContain('Close: Invalid e-mail.')
  })

  it.each<[string, string, EntryView['state']]>([
    ['Edit and send', 'editEntry draft-1.close', { kind: 'refused', refusals: [] }],
    ['Repair', 'openDestination close', { kind: 'paused', disconnection: 'key' }],
    ['See the list', 'openPage leads', { kind: 'unsure', appUrl: null, part: 'lead' }],
    ['See the list', 'openPage leads', { kind: 'doubled', link: null }],
  ])('offers the way on: %s', async (name, act, state) => {
    const gleaner = fakeGleaner()
    const user = openWelcome(gleaner)
    await tell(gleaner, triedEntry({ ...atClose, canUndo: false, state }))
    await user.click(screen.getByRole('button', { name }))
    expect(gleaner.acts).toEqual([act])
  })

  it('offers no way where only time helps', async () => {
    const gleaner = fakeGleaner()
    openWelcome(gleaner)
    const state = { kind: 'paused', disconnection: 'blocked' } as const
    await tell(gleaner, triedEntry({ ...atClose, canUndo: false, state }))
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('hides none of several destinations behind another, until the next lead', async () => {
    const gleaner = fakeGleaner()
    openWelcome(gleaner)
    await tell(gleaner, triedEntry({ ...atClose, state: { kind: 'refused', refusals: [] } }))
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
