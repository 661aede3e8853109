// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import { showPage } from '../show-page.tsx'
import { closeDestination, thisBrowserDestination } from './destinations.ts'
import { connected, keyField, world } from './options-world.tsx'

describe('repair', () => {
  it('takes a new key', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination('key')])
    gleaner.answers['destination.connect'] = () => connected
    const user = showPage(gleaner, <Options />)
    expect(await screen.findByText(/^Close no longer accepts your API key/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Enter a new key' }))
    await user.type(keyField(), 'api_new')
    await user.click(screen.getByRole('button', { name: 'Save the key' }))
    expect(await screen.findByText('Connected')).toBeDefined()
    expect(screen.queryByText(/no longer accepts/)).toBeNull()
  })

  it('asks for the permission within the click, then asks the CRM', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination('permission')])
    gleaner.answers['destination.refresh'] = () => ({
      destination: closeDestination(),
      delay: null,
      refusal: null,
    })
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
    expect(await screen.findByText(/^Your Close plan does not allow this/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Allow' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Check' })).toBeDefined()
  })
})
