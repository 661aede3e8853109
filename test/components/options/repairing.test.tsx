// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import type { DestinationView } from '../../../lib/messages/views.ts'
import { showPage } from '../show-page.tsx'
import {
  closeDestination,
  leadSquaredCrm,
  leadSquaredDestination,
  secondClose,
  thisBrowserDestination,
} from './destinations.ts'
import { connectsTo, keyField, type OptionsWorld, world } from './options-world.tsx'

/** The CRM, asked anew, finds nothing wrong. */
function worksAgain(gleaner: OptionsWorld, destination: DestinationView): void {
  gleaner.answers['destination.refresh'] = () => {
    gleaner.destinations = [thisBrowserDestination, destination]
    return { destination, delay: null, refusal: null }
  }
}

describe('repair', () => {
  it('takes a new key', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination('key')])
    connectsTo(gleaner)
    const user = showPage(gleaner, <Options />)
    expect(await screen.findByText(/^Close no longer accepts your key/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Enter a new key' }))
    await user.type(keyField(), 'api_new')
    await user.click(screen.getByRole('button', { name: 'Save the key' }))
    expect(await screen.findByText('Connected')).toBeDefined()
    expect(screen.queryByText(/no longer accepts/)).toBeNull()
  })

  it('asks for the permission within the click, then asks the CRM', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination('permission')])
    worksAgain(gleaner, closeDestination())
    showPage(gleaner, <Options />)
    const allow = await screen.findByRole('button', { name: 'Allow' })
    allow.click()
    expect(gleaner.acts).toEqual(['requestHosts https://api.close.com/*'])
    expect(gleaner.requests('destination.refresh')).toEqual([])
    expect(await screen.findByText('Connected')).toBeDefined()
  })

  it('says what to choose when the permission is not given', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination('permission')])
    gleaner.grantsHosts = false
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Allow' }))
    expect((await screen.findByRole('alert')).textContent).toContain('choose Allow')
    expect(gleaner.requests('destination.refresh')).toEqual([])
  })

  it('tells about the plan, which only the vendor mends', async () => {
    showPage(world([thisBrowserDestination, closeDestination('plan')]), <Options />)
    expect(await screen.findByText(/^Close does not allow this on your plan/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Allow' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Test' })).toBeDefined()
  })

  it('takes a key anew that was to be forgotten, to be forgotten again', async () => {
    const forgotten = { ...closeDestination('forgotten'), keep: 'session' as const }
    const gleaner = world([thisBrowserDestination, forgotten])
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Enter the key' }))
    await user.type(keyField(), 'api_right{Enter}')
    expect(gleaner.requests('destination.connect')).toEqual([
      { crm: 'close', credentials: { apiKey: 'api_right' }, keep: 'session', name: null },
    ])
  })

  it('goes back to its button on Cancel', async () => {
    const user = showPage(world([thisBrowserDestination, closeDestination('key')]), <Options />)
    await user.click(await screen.findByRole('button', { name: 'Enter a new key' }))
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Enter a new key' }))
  })

  it('stays open when the key is another account’s, which becomes a connection of its own', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination('key')])
    connectsTo(gleaner, secondClose)
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Enter a new key' }))
    await user.type(keyField(), 'api_other{Enter}')
    const fresh = await screen.findByRole('article', { name: 'Close (Fabrikam)' })
    expect(within(fresh).getByText(/is connected/)).toBeDefined()
    expect(within(screen.getByRole('article', { name: 'Close' })).getByText('Needs repair')).toBeDefined()
    expect(screen.queryByLabelText('API key')).toBeNull()
  })

  it('finds an account that moved: the browser is asked within the click, then the CRM', async () => {
    const gleaner = world([thisBrowserDestination, leadSquaredDestination('moved')], [leadSquaredCrm])
    worksAgain(gleaner, leadSquaredDestination())
    showPage(gleaner, <Options />)
    const find = await screen.findByRole('button', { name: 'Find it again' })
    find.click()
    expect(gleaner.acts).toEqual([`requestHosts ${leadSquaredCrm.hostPatterns.join(' ')}`])
    expect(gleaner.requests('destination.refresh')).toEqual([])
    expect(await screen.findByText('Connected')).toBeDefined()
  })

  it('only tells that the vendor turns everything away: that passes', async () => {
    showPage(world([thisBrowserDestination, closeDestination('blocked')]), <Options />)
    const card = await screen.findByRole('article', { name: 'Close' })
    const notice = within(card).getByRole('status')
    expect(notice.textContent).toContain('Close turns every request away for now')
    expect(within(notice).queryByRole('button')).toBeNull()
    expect(screen.getByRole('button', { name: 'Test' })).toBeDefined()
  })
})
