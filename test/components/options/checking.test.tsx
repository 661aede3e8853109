// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import { showPage } from '../show-page.tsx'
import { closeDestination, thisBrowserDestination } from './destinations.ts'
import { world } from './options-world.tsx'

describe('a connected CRM', () => {
  const both = [thisBrowserDestination, closeDestination()]

  it('is asked anew on Test', async () => {
    const gleaner = world(both)
    gleaner.answers['destination.refresh'] = () => {
      const destination = { ...closeDestination(), user: 'Chiara Rossi' }
      gleaner.destinations = [thisBrowserDestination, destination]
      return { destination, delay: null, refusal: null }
    }
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Test' }))
    expect(await screen.findByText('The connection to Close works.')).toBeDefined()
    expect(screen.getByText('Chiara Rossi')).toBeDefined()
    expect(gleaner.requests('destination.refresh')).toEqual([{ destinationId: 'close' }])
  })

  it('does not claim to work when it could not be asked', async () => {
    const gleaner = world(both)
    gleaner.answers['destination.refresh'] = () => ({
      destination: closeDestination(),
      delay: 'offline',
      refusal: null,
    })
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Test' }))
    expect((await screen.findByRole('alert')).textContent).toContain('You are offline.')
    expect(screen.queryByText(/works/)).toBeNull()
  })

  it('passes on what the CRM said when it did not take the question', async () => {
    const gleaner = world(both)
    gleaner.answers['destination.refresh'] = () => ({
      destination: closeDestination(),
      delay: null,
      refusal: 'Locked <b>out</b>.',
    })
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Test' }))
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Close did not accept this: Locked <b>out</b>.',
    )
    expect(screen.queryByText(/works/)).toBeNull()
  })

  it('says so when the background is silent', async () => {
    const user = showPage(world(both), <Options />)
    await user.click(await screen.findByRole('button', { name: 'Test' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Gleaner did not answer')
  })

  it('becomes connectable again when it is gone', async () => {
    const gleaner = world(both)
    gleaner.answers['destination.refresh'] = () => {
      gleaner.destinations = [thisBrowserDestination]
      return { destination: null, delay: null, refusal: null }
    }
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Test' }))
    expect(await screen.findByRole('button', { name: 'Connect Close' })).toBeDefined()
  })
})
