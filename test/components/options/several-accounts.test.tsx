// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import { showPage } from '../show-page.tsx'
import { closeDestination, secondClose, thisBrowserDestination } from './destinations.ts'
import { connectsTo, keyField, type OptionsWorld, world } from './options-world.tsx'

const another = () => screen.getByRole('button', { name: 'Connect another Close account' })

async function openSecondForm(gleaner: OptionsWorld) {
  const user = showPage(gleaner, <Options />)
  await screen.findByText('Connected')
  await user.click(another())
  return user
}

describe('another account of a connected CRM', () => {
  const one = () => world([thisBrowserDestination, closeDestination()])

  it('is connected under a name of its own', async () => {
    const gleaner = one()
    connectsTo(gleaner, { ...secondClose, name: 'Fabrikam sales' })
    const user = await openSecondForm(gleaner)
    await user.type(keyField(), 'api_second')
    await user.type(screen.getByLabelText('Name (optional)'), ' Fabrikam sales {Enter}')
    const card = await screen.findByRole('article', { name: 'Fabrikam sales' })
    expect(gleaner.requests('destination.connect')).toEqual([
      { crm: 'close', credentials: { apiKey: 'api_second' }, keep: 'device', name: 'Fabrikam sales' },
    ])
    expect(document.activeElement).toBe(within(card).getByRole('heading'))
    expect(another()).toBeDefined()
  })

  it('needs no name, and then keeps the one that it may have already', async () => {
    const gleaner = one()
    const user = await openSecondForm(gleaner)
    await user.type(keyField(), 'api_second{Enter}')
    expect(gleaner.requests('destination.connect')[0]?.name).toBeNull()
  })

  it('changes what the first is called, for they must be told apart', async () => {
    const gleaner = one()
    gleaner.answers['destination.connect'] = () => {
      const first = { ...closeDestination(), name: 'Close (Harbour & Finch)' }
      gleaner.destinations = [thisBrowserDestination, first, secondClose]
      return { kind: 'connected', destination: secondClose }
    }
    const user = await openSecondForm(gleaner)
    await user.type(keyField(), 'api_second{Enter}')
    expect(await screen.findByRole('article', { name: 'Close (Harbour & Finch)' })).toBeDefined()
  })

  it('that is the one already connected brings the cursor to its card', async () => {
    const gleaner = one()
    connectsTo(gleaner)
    const user = await openSecondForm(gleaner)
    await user.type(keyField(), 'api_same{Enter}')
    await screen.findByText(/^Close is connected/)
    expect(screen.getAllByText('Connected')).toHaveLength(1)
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Close' }))
  })

  it('goes back to its button on Cancel', async () => {
    const user = await openSecondForm(one())
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(document.activeElement).toBe(another())
  })

  it('is offered only where there is a first', async () => {
    showPage(world(), <Options />)
    await screen.findByRole('button', { name: 'Connect Close' })
    expect(screen.queryByRole('button', { name: /another/ })).toBeNull()
  })
})
