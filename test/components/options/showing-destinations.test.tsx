// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import { fakeGleaner } from '../fake-gleaner.ts'
import { showPage } from '../show-page.tsx'
import { closeCrm, closeDestination, thisBrowserDestination, undelivered } from './destinations.ts'
import { world } from './options-world.tsx'

describe('the destinations', () => {
  it('always has this browser, with a link to its list', async () => {
    showPage(world(), <Options />)
    expect(await screen.findByRole('heading', { name: 'This browser' })).toBeDefined()
    expect(screen.getByRole('link', { name: 'Open the list' }).getAttribute('href')).toBe('/leads.html')
  })

  it('says so when the background is silent, and asks again', async () => {
    const gleaner = fakeGleaner()
    const user = showPage(gleaner, <Options />)
    expect((await screen.findByRole('alert')).textContent).toContain('Gleaner did not answer')
    gleaner.answers['destination.list'] = () => ({ destinations: [thisBrowserDestination], crms: [] })
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { name: 'This browser' })).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('looks again when a lead was held back by a broken connection', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination()])
    showPage(gleaner, <Options />)
    await screen.findByText('Connected')
    gleaner.answers['destination.list'] = () => ({
      destinations: [thisBrowserDestination, closeDestination('key')],
      crms: [closeCrm],
    })
    gleaner.notify({
      notice: 'entry.changed',
      entry: { ...undelivered('1'), state: { kind: 'paused', disconnection: 'key' } },
    })
    expect(await screen.findByText('Needs repair')).toBeDefined()
  })

  it('shows only the first statuses of many', async () => {
    const statuses = Array.from({ length: 11 }, (_, index) => ({ id: `${index}`, label: `S${index}` }))
    showPage(world([thisBrowserDestination, { ...closeDestination(), statuses }]), <Options />)
    expect(await screen.findByText('S0, S1, S2, S3, S4, S5, S6, S7 and 3 more')).toBeDefined()
  })

  it('shows what a vendor names its account as text', async () => {
    const hostile = '<img src=x onerror="document.title=1">'
    showPage(world([thisBrowserDestination, { ...closeDestination(), account: hostile }]), <Options />)
    expect(await screen.findByText(hostile)).toBeDefined()
    expect(document.querySelector('dd img')).toBeNull()
  })
})
