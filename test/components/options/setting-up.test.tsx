// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { MessageAnswer } from '../../../lib/messages/contract.ts'
import { closeDestination, thisBrowserDestination } from './destinations.ts'
import { lastSet, openSetup, pressSetUp, setupField, setupOf, setupWorld } from './setup-world.tsx'

const provenance = () => screen.getByLabelText<HTMLInputElement>(/^Add the page/)
const queryProvenance = () => screen.queryByLabelText(/^Add the page/)
const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const names = (select: HTMLElement) => [...select.children].map(({ textContent }) => textContent)

describe('the set-up of a connection', () => {
  it('unfolds below its button and folds again', async () => {
    const user = await openSetup(setupWorld(setupOf([])))
    const button = screen.getByRole('button', { name: 'Set up', expanded: true })
    expect(document.getElementById(button.getAttribute('aria-controls') ?? '')?.contains(provenance())).toBe(
      true,
    )
    await user.click(button)
    expect(queryProvenance()).toBeNull()
    expect(screen.getByRole('button', { name: 'Set up', expanded: false })).toBeDefined()
  })

  it('asks the background only when it is unfolded', async () => {
    const gleaner = setupWorld(setupOf([]))
    await openSetup(gleaner)
    expect(gleaner.requests('destination.settings')).toEqual([{ destinationId: 'close' }])
  })

  it('says so when the background is silent, and asks again', async () => {
    const gleaner = setupWorld(setupOf([]))
    gleaner.answers['destination.settings'] = () => undefined
    const user = await pressSetUp(gleaner)
    expect((await screen.findByRole('alert')).textContent).toContain('Gleaner did not answer')
    gleaner.answers['destination.settings'] = () => ({ setup: setupOf([]) })
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByLabelText(/^Add the page/)).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('settles the first status, or leaves it to the last choice', async () => {
    const gleaner = setupWorld(setupOf([]))
    const user = await openSetup(gleaner)
    expect(names(input('First status'))).toEqual(['The one chosen last', 'Potential', 'Qualified'])
    await user.selectOptions(input('First status'), 'Qualified')
    expect(lastSet(gleaner)?.settings.statusId).toBe('s2')
    await user.selectOptions(input('First status'), 'The one chosen last')
    expect(lastSet(gleaner)?.settings.statusId).toBeNull()
  })

  it('keeps what is changed before it is told anew how it stands', async () => {
    const gleaner = setupWorld(setupOf([]))
    const user = await openSetup(gleaner)
    await user.click(screen.getByRole('button', { name: 'Set up' }))
    const asked = Promise.withResolvers<MessageAnswer<'destination.settings'>>()
    gleaner.answers['destination.settings'] = () => asked.promise
    await user.click(screen.getByRole('button', { name: 'Set up' }))
    await user.selectOptions(input('First status'), 'Qualified')
    await act(async () => asked.resolve({ setup: setupOf([]) }))
    expect(input('First status').value).toBe('s2')
    await user.click(provenance())
    expect(lastSet(gleaner)?.settings).toMatchObject({ statusId: 's2', provenance: false })
  })

  it('has no first status where the CRM has none', async () => {
    await openSetup(setupWorld(setupOf([]), { ...closeDestination(), statuses: [] }))
    expect(screen.queryByLabelText('First status')).toBeNull()
  })

  it('leaves out of the note where the values came from, for who wants it short', async () => {
    const gleaner = setupWorld(setupOf([]))
    const user = await openSetup(gleaner)
    expect(provenance().checked).toBe(true)
    await user.click(provenance())
    expect(lastSet(gleaner)?.settings.provenance).toBe(false)
  })

  it('sends the whole settings at each change, with what stands there already', async () => {
    const kept = { shown: true, source: null, fallback: 'x' }
    const settings = { statusId: 's2', provenance: true, fields: { gone: kept } }
    const gleaner = setupWorld(setupOf([setupField('Tier')], { settings }))
    const user = await openSetup(gleaner)
    await user.click(screen.getByLabelText(/^Add the page/))
    expect(lastSet(gleaner)).toEqual({
      destinationId: 'close',
      settings: { ...settings, provenance: false },
    })
  })

  it('knows the CRM’s new fields after a test, and keeps what is being set up', async () => {
    const gleaner = setupWorld(setupOf([setupField('Tier')]))
    gleaner.answers['destination.refresh'] = () => ({
      destination: closeDestination(),
      delay: null,
      refusal: null,
    })
    const user = await openSetup(gleaner)
    await user.click(provenance())
    gleaner.answers['destination.settings'] = () => ({
      setup: setupOf([setupField('Tier'), setupField('Region')]),
    })
    await user.click(screen.getByRole('button', { name: 'Test' }))
    expect(await screen.findByText('Region')).toBeDefined()
    expect(provenance().checked).toBe(false)
  })

  it('goes with its card when the connection is gone', async () => {
    const gleaner = setupWorld(setupOf([]))
    gleaner.answers['destination.settings'] = () => {
      gleaner.destinations = [thisBrowserDestination]
      return { setup: null }
    }
    await pressSetUp(gleaner)
    expect(await screen.findByRole('button', { name: 'Connect Close' })).toBeDefined()
  })
})

describe('a change of the set-up', () => {
  it('is told to be kept, quietly', async () => {
    const user = await openSetup(setupWorld(setupOf([])))
    expect(screen.queryByText('Saved')).toBeNull()
    await user.click(provenance())
    expect((await screen.findByText('Saved')).closest('[role=status]')).not.toBeNull()
  })

  const failures: ['full' | undefined, string][] = [
    ['full', 'Not saved: the disk is full.'],
    [undefined, 'Not saved: Gleaner did not answer.'],
  ]
  it.each(failures)(
    'that is not kept (%s) is told, stays, and is kept on the next try',
    async (kind, words) => {
      const gleaner = setupWorld(setupOf([]))
      gleaner.answers['destination.set'] = () => kind && { kind }
      const user = await openSetup(gleaner)
      await user.click(provenance())
      expect((await screen.findByRole('alert')).textContent).toContain(words)
      expect(provenance().checked).toBe(false)
      await user.click(screen.getByRole('button', { name: 'Set up' }))
      await user.click(screen.getByRole('button', { name: 'Set up' }))
      expect(provenance().checked).toBe(false)
      gleaner.answers['destination.set'] = () => ({ kind: 'stored' })
      await user.click(screen.getByRole('button', { name: 'Try again' }))
      expect(await screen.findByText('Saved')).toBeDefined()
      expect(lastSet(gleaner)?.settings.provenance).toBe(false)
    },
  )

  it('waits for the one before it, so that none arrives behind a newer one', async () => {
    const gleaner = setupWorld(setupOf([]))
    const first = Promise.withResolvers<MessageAnswer<'destination.set'>>()
    gleaner.answers['destination.set'] = () => first.promise
    const user = await openSetup(gleaner)
    const kept = () => gleaner.requests('destination.set').map(({ settings }) => settings.statusId)
    await user.selectOptions(input('First status'), 'Potential')
    await user.click(provenance())
    await user.selectOptions(input('First status'), 'Qualified')
    expect(kept()).toEqual(['s1'])
    first.resolve({ kind: 'stored' })
    await waitFor(() => expect(kept()).toEqual(['s1', 's2']))
  })
})
