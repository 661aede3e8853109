// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import type { EntryView } from '../../../lib/messages/views.ts'
import { showPage } from '../show-page.tsx'
import { item, nameOf, offline, openItem, refused, world } from './entry-world.ts'
import { entry } from './rows.ts'
import { watchElements } from './watched-elements.ts'

beforeEach(() => void watchElements())

describe('leads that have not arrived', () => {
  it('are no section where there are none', async () => {
    showPage(world(), <Leads />)
    await screen.findByText('No leads yet')
    expect(screen.getAllByRole('region').map(nameOf)).toEqual(['In this browser'])
  })

  const states: [EntryView['state'], string][] = [
    [{ kind: 'waiting', delay: null }, 'Saved. Next in line for Close.'],
    [offline, 'Saved. Will be sent when you are back online.'],
    [{ kind: 'waiting', delay: 'unreachable' }, 'Close cannot be reached now'],
    [{ kind: 'waiting', delay: 'busy' }, 'Close asks to wait'],
    [{ kind: 'waiting', delay: 'server' }, 'Close has trouble at its end'],
    [{ kind: 'sending' }, 'Sending to Close'],
    [refused, 'Close did not accept this lead.'],
    [{ kind: 'paused', disconnection: 'key' }, 'no longer accepts your key'],
    [{ kind: 'paused', disconnection: 'permission' }, 'Gleaner may not reach Close'],
    [{ kind: 'paused', disconnection: 'plan' }, 'Close does not allow this on your plan'],
    [{ kind: 'unsure', appUrl: 'https://app.close.example/', part: 'lead' }, 'Close may have this lead'],
  ]
  it.each(states)('say where they stand: %j', async (state, words) => {
    showPage(world(entry('1', state)), <Leads />)
    expect((await item('Lead 1')).textContent).toContain(words)
  })

  it('show what the vendor refused, by field, as text', async () => {
    showPage(world(entry('1', refused)), <Leads />)
    const place = await item('Lead 1')
    expect(within(place).getByText('E-mail: Not a valid address.')).toBeDefined()
    expect(within(place).getByText('<b>Source</b> is missing.')).toBeDefined()
    const link = within(place).getByRole('link', { name: 'Open its page' })
    expect(link.getAttribute('href')).toBe('https://harbour-finch.example/team')
  })

  it('say so where the vendor gave no reason', async () => {
    showPage(world(entry('1', { kind: 'refused', refusals: [{ field: null, text: '' }] })), <Leads />)
    expect(within(await item('Lead 1')).getByText('Close gave no reason.')).toBeDefined()
  })

  it('say in our words what is understood of a refusal', async () => {
    const refusals = [{ field: 'email' as const, code: 'duplicate' as const, text: 'E-mail exists' }]
    showPage(world(entry('1', { kind: 'refused', refusals })), <Leads />)
    const place = await item('Lead 1')
    expect(within(place).getByText('E-mail: Close has a lead with this e-mail already.')).toBeDefined()
  })

  it('link to no page that a link may not open', async () => {
    showPage(world(entry('1', refused, { pageUrl: 'javascript:alert(1)' })), <Leads />)
    expect(within(await item('Lead 1')).queryByRole('link')).toBeNull()
  })

  it('go by the site of their page where nobody is named', async () => {
    showPage(world(entry('1', offline, { leadName: '' })), <Leads />)
    expect(await item('harbour-finch.example')).toBeDefined()
  })

  it('that need the user come first', async () => {
    showPage(
      world(
        entry('1', offline),
        entry('2', { kind: 'unsure', appUrl: 'https://app.close.example/', part: 'lead' }),
      ),
      <Leads />,
    )
    await item('Lead 1')
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Lead 2',
      'Lead 1',
      'No leads yet',
    ])
  })

  it('are shown in full on request where there are many', async () => {
    const many = Array.from({ length: 20 }, (_, index) => entry(`${index}`, offline))
    const user = showPage(world(...many), <Leads />)
    await user.click(await screen.findByRole('button', { name: 'Show all 20' }))
    expect(await item('Lead 19')).toBeDefined()
  })

  it('do not flash by on their way into the list of this browser', async () => {
    const mine = { destinationId: 'this-browser', destinationName: 'This browser' }
    showPage(world(entry('1', { kind: 'sending' }, mine), entry('2', offline)), <Leads />)
    await item('Lead 2')
    expect(screen.queryByRole('listitem', { name: 'Lead 1' })).toBeNull()
  })

  it('change as the background tells, and leave when they have arrived', async () => {
    const gleaner = world(entry('1', offline))
    showPage(gleaner, <Leads />)
    const place = await item('Lead 1')
    gleaner.notify({ notice: 'entry.changed', entry: entry('1', { kind: 'sending' }) })
    await within(place).findByText('Sending to Close…')
    gleaner.notify({ notice: 'entry.changed', entry: entry('2', offline) })
    await item('Lead 2')
    gleaner.notify({ notice: 'entry.changed', entry: entry('1', { kind: 'delivered', link: null }) })
    await waitFor(() => expect(openItem('Lead 1')).toBeNull())
  })

  it('say so when the background is silent, and can be asked for again', async () => {
    const gleaner = world()
    gleaner.answers['entry.list'] = () => undefined
    const user = showPage(gleaner, <Leads />)
    expect((await screen.findByRole('alert')).textContent).toContain('could not tell which leads')
    gleaner.answers['entry.list'] = () => ({ entries: [entry('1', offline)] })
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await item('Lead 1')).toBeDefined()
  })
})
