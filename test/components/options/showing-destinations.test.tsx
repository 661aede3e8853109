// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import type { DestinationView } from '../../../lib/messages/views.ts'
import { fakeGleaner } from '../fake-gleaner.ts'
import { showPage } from '../show-page.tsx'
import { closeDestination, thisBrowserDestination, undelivered } from './destinations.ts'
import { world } from './options-world.tsx'

describe('the destinations', () => {
  it('always has this browser, with a link to its list', async () => {
    showPage(world(), <Options />)
    expect(await screen.findByRole('heading', { name: 'This browser' })).toBeDefined()
    expect(screen.getByRole('link', { name: 'Open the list' }).getAttribute('href')).toBe('/leads.html')
  })

  it('says so when the background is silent, and asks again', async () => {
    const gleaner = fakeGleaner({
      'preferences.read': () => ({ undoSeconds: 5, hasMenu: true, destinationId: null }),
    })
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
    gleaner.destinations = [thisBrowserDestination, closeDestination('key')]
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

  it('shows the labels of a CRM that has no statuses', async () => {
    const labels = {
      ...{ id: 'labels', label: '', of: 'lead', type: 'choices', required: false, maxLength: null },
      ...{ role: 'labels', source: null, start: [] },
      options: ['Hot', 'Cold'].map((label) => ({ id: label, label, color: null })),
    } as const satisfies DestinationView['fields'][number]
    const pipedrive = { ...closeDestination(), statuses: [], fields: [labels] }
    showPage(world([thisBrowserDestination, pipedrive]), <Options />)
    expect((await screen.findByText('Labels')).nextElementSibling?.textContent).toBe('Hot, Cold')
    expect(screen.queryByText('Statuses')).toBeNull()
  })

  it('tells whose CRM it is where the name does not, and that its key is not kept for long', async () => {
    const named = { ...closeDestination(), name: 'Sales team', keep: 'session' as const }
    showPage(world([thisBrowserDestination, named]), <Options />)
    const card = await screen.findByRole('article', { name: 'Sales team' })
    expect(within(card).getByText('CRM').nextElementSibling?.textContent).toBe('Close')
    expect(within(card).getByText('Key kept until the browser closes.')).toBeDefined()
  })

  it('keeps them on the page when the background later falls silent', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination()])
    showPage(gleaner, <Options />)
    await screen.findByText('Connected')
    gleaner.answers['destination.list'] = () => undefined
    gleaner.notify({
      notice: 'entry.changed',
      entry: { ...undelivered('1'), state: { kind: 'paused', disconnection: 'key' } },
    })
    await waitFor(() => expect(gleaner.requests('destination.list')).toHaveLength(2))
    expect(screen.getByText('Connected')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('shows what a vendor names its account as text', async () => {
    const hostile = '<img src=x onerror="document.title=1">'
    showPage(world([thisBrowserDestination, { ...closeDestination(), account: hostile }]), <Options />)
    expect(await screen.findByText(hostile)).toBeDefined()
    expect(document.querySelector('dd img')).toBeNull()
  })
})
