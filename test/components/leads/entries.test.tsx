// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import type { EntryView } from '../../../lib/messages/views.ts'
import { type FakeGleaner, fakeGleaner } from '../fake-gleaner.ts'
import { showPage } from '../show-page.tsx'
import { entry } from './rows.ts'
import { watchElements } from './watched-elements.ts'

beforeEach(() => void watchElements())

function world(...entries: EntryView[]): FakeGleaner {
  return fakeGleaner({
    'entry.list': () => ({ entries }),
    'list.page': () => ({ rows: [], next: null, total: 0 }),
  })
}

const item = (name: string) => screen.findByRole('listitem', { name })
const button = (place: HTMLElement, name: string) => within(place).getByRole('button', { name })

const offline = { kind: 'waiting', delay: 'offline' } as const
const refused = {
  kind: 'refused',
  refusals: [
    { field: 'email', text: 'Not a valid address.' },
    { field: null, text: '<b>Source</b> is missing.' },
  ],
} as const satisfies EntryView['state']

describe('leads that have not arrived', () => {
  it('are no section where there are none', async () => {
    showPage(world(), <Leads />)
    await screen.findByText('No leads yet')
    expect(screen.queryByText('Not delivered yet')).toBeNull()
  })

  const states: [EntryView['state'], string][] = [
    [{ kind: 'waiting', delay: null }, 'Saved. Next in line for Close.'],
    [offline, 'Saved. Will be sent when you are back online.'],
    [{ kind: 'waiting', delay: 'unreachable' }, 'Close cannot be reached now'],
    [{ kind: 'waiting', delay: 'busy' }, 'Close asks to wait'],
    [{ kind: 'waiting', delay: 'server' }, 'Close has trouble at its end'],
    [{ kind: 'sending' }, 'Sending to Close'],
    [refused, 'Close did not accept this lead.'],
    [{ kind: 'paused', disconnection: 'key' }, 'no longer accepts your API key'],
    [{ kind: 'paused', disconnection: 'permission' }, 'Gleaner may not reach Close'],
    [{ kind: 'paused', disconnection: 'plan' }, 'Your Close plan does not allow this'],
    [{ kind: 'unsure', appUrl: 'https://app.close.example/' }, 'Close may have this lead'],
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
    expect(within(place).getByRole('link').getAttribute('href')).toBe('https://harbour-finch.example/team')
  })

  it('say so where the vendor gave no reason', async () => {
    showPage(world(entry('1', { kind: 'refused', refusals: [{ field: null, text: '' }] })), <Leads />)
    expect(within(await item('Lead 1')).getByText('Close gave no reason.')).toBeDefined()
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
      world(entry('1', offline), entry('2', { kind: 'unsure', appUrl: 'https://app.close.example/' })),
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
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'Lead 1' })).toBeNull())
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

describe('what can be done with them', () => {
  it('retries', async () => {
    const gleaner = world(entry('1', refused))
    gleaner.answers['entry.retry'] = () => ({ entry: entry('1', { kind: 'sending' }) })
    const user = showPage(gleaner, <Leads />)
    const place = await item('Lead 1')
    await user.click(button(place, 'Retry'))
    await within(place).findByText('Sending to Close…')
    expect(gleaner.requests('entry.retry')).toEqual([{ entryId: '1' }])
    expect(within(place).queryByRole('button')).toBeNull()
  })

  it('forgets one that is gone by now', async () => {
    const gleaner = world(entry('1', offline))
    gleaner.answers['entry.retry'] = () => ({ entry: null })
    const user = showPage(gleaner, <Leads />)
    await user.click(button(await item('Lead 1'), 'Retry'))
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'Lead 1' })).toBeNull())
  })

  it('says at the lead when the background is silent', async () => {
    const user = showPage(world(entry('1', offline)), <Leads />)
    const place = await item('Lead 1')
    await user.click(button(place, 'Retry'))
    expect((await within(place).findByRole('alert')).textContent).toContain('Gleaner did not answer')
  })

  it('discards only after the question, then asks what became of it', async () => {
    const gleaner = world(entry('1', offline))
    gleaner.answers['entry.discard'] = () => ({})
    const user = showPage(gleaner, <Leads />)
    const place = await item('Lead 1')
    await user.click(button(place, 'Discard'))
    expect(within(place).getByText(/will not be sent to Close and cannot be brought back/)).toBeDefined()
    expect(gleaner.requests('entry.discard')).toEqual([])
    gleaner.answers['entry.list'] = () => ({ entries: [] })
    await user.click(button(place, 'Discard the lead'))
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'Lead 1' })).toBeNull())
    expect(gleaner.requests('entry.discard')).toEqual([{ entryId: '1' }])
  })

  it.each([
    ['It is there', 'there'],
    ['Send again', 'missing'],
  ] as const)('settles an unsure one: %s', async (name, found) => {
    const gleaner = world(entry('1', { kind: 'unsure', appUrl: 'https://app.close.example/' }))
    gleaner.answers['entry.settle'] = () => ({ entry: entry('1', { kind: 'delivered', link: null }) })
    const user = showPage(gleaner, <Leads />)
    const place = await item('Lead 1')
    expect(within(place).queryByRole('button', { name: 'Retry' })).toBeNull()
    await user.click(button(place, name))
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'Lead 1' })).toBeNull())
    expect(gleaner.requests('entry.settle')).toEqual([{ entryId: '1', found }])
  })

  it('shows the way to look for an unsure one, where there is one', async () => {
    const unsure = (id: string, appUrl: string | null) => entry(id, { kind: 'unsure', appUrl })
    const gleaner = world(unsure('1', 'https://app.close.example/'), unsure('2', null))
    const user = showPage(gleaner, <Leads />)
    await user.click(button(await item('Lead 1'), 'Open Close'))
    expect(gleaner.acts).toEqual(['openLink https://app.close.example/'])
    expect(within(await item('Lead 2')).queryByRole('button', { name: 'Open Close' })).toBeNull()
  })

  it('sends an unsure one only once for two clicks', async () => {
    const gleaner = world(entry('1', { kind: 'unsure', appUrl: 'https://app.close.example/' }))
    gleaner.answers['entry.settle'] = () => new Promise(() => {})
    const user = showPage(gleaner, <Leads />)
    const place = await item('Lead 1')
    await user.dblClick(button(place, 'Send again'))
    await user.click(button(place, 'It is there'))
    expect(gleaner.requests('entry.settle')).toEqual([{ entryId: '1', found: 'missing' }])
  })

  it('leads to the options where the connection needs repair', async () => {
    const gleaner = world(entry('1', { kind: 'paused', disconnection: 'key' }))
    const user = showPage(gleaner, <Leads />)
    await user.click(button(await item('Lead 1'), 'Repair'))
    expect(gleaner.acts).toEqual(['openPage options'])
  })
})
