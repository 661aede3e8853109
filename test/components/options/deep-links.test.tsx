// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import { showPage } from '../show-page.tsx'
import { closeDestination, secondClose, thisBrowserDestination } from './destinations.ts'
import { world } from './options-world.tsx'

let scrolledTo: (string | null)[] = []
beforeEach(() => {
  scrolledTo = []
  // jsdom draws nothing, so it scrolls to nothing either.
  Element.prototype.scrollIntoView = function () {
    scrolledTo.push(this.querySelector('h3')?.textContent ?? null)
  }
})
afterEach(() => {
  location.hash = ''
})

/** Opens the page at the card of a destination. */
async function openAt(destinationId: string, gleaner = world([thisBrowserDestination, closeDestination()])) {
  location.hash = `#${destinationId}`
  showPage(gleaner, <Options />)
  await screen.findByRole('heading', { name: 'This browser' })
}

describe('an address that names a destination', () => {
  it('opens at its card', async () => {
    await openAt('close2', world([thisBrowserDestination, closeDestination(), secondClose]))
    expect(scrolledTo).toEqual(['Close (Fabrikam)'])
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Close (Fabrikam)' }))
  })

  it('gives the keyboard to what mends it', async () => {
    await openAt('close', world([thisBrowserDestination, closeDestination('key')]))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Enter a new key' }))
  })

  it('opens at the CRM where the connection was ended', async () => {
    await openAt('close.orga_1.user_1', world([thisBrowserDestination]))
    expect(scrolledTo).toEqual(['Close'])
  })

  it.each(['acme', '%E0%A4%A'])('of nothing that is there (%s) opens the page as ever', async (name) => {
    await openAt(name)
    expect(scrolledTo).toEqual([])
    expect(document.activeElement).toBe(document.body)
  })

  it('does not pull the page back when the cards are read anew', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination()])
    gleaner.answers['destination.refresh'] = () => ({
      destination: closeDestination(),
      delay: null,
      refusal: null,
    })
    location.hash = '#close'
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Test' }))
    await screen.findByText('The connection to Close works.')
    expect(scrolledTo).toHaveLength(1)
  })
})
