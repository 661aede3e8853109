// @vitest-environment jsdom
import { waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import { showPage } from '../show-page.tsx'
import { button, item, offline, openItem, refused, world } from './entry-world.ts'
import { entry } from './rows.ts'
import { watchElements } from './watched-elements.ts'

beforeEach(() => void watchElements())

describe('what can be done with a lead that has not arrived', () => {
  it('retries', async () => {
    const gleaner = world(entry('1', refused))
    gleaner.answers['entry.retry'] = () => ({ entry: entry('1', { kind: 'sending' }) })
    const user = showPage(gleaner, <Leads />)
    const place = await item('Lead 1')
    await user.click(button(place, 'Try again'))
    await within(place).findByText('Sending to Close…')
    expect(gleaner.requests('entry.retry')).toEqual([{ entryId: '1' }])
    expect(within(place).queryByRole('button')).toBeNull()
  })

  it('forgets one that is gone by now', async () => {
    const gleaner = world(entry('1', offline))
    gleaner.answers['entry.retry'] = () => ({ entry: null })
    const user = showPage(gleaner, <Leads />)
    await user.click(button(await item('Lead 1'), 'Send now'))
    await waitFor(() => expect(openItem('Lead 1')).toBeNull())
  })

  it('says at the lead when the background is silent', async () => {
    const user = showPage(world(entry('1', offline)), <Leads />)
    const place = await item('Lead 1')
    await user.click(button(place, 'Send now'))
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
    await waitFor(() => expect(openItem('Lead 1')).toBeNull())
    expect(gleaner.requests('entry.discard')).toEqual([{ entryId: '1' }])
  })

  it.each([
    ['It is there', 'there'],
    ['Send again', 'missing'],
  ] as const)('settles an unsure one: %s', async (name, found) => {
    const gleaner = world(entry('1', { kind: 'unsure', appUrl: 'https://app.close.example/', part: 'lead' }))
    gleaner.answers['entry.settle'] = () => ({ entry: entry('1', { kind: 'delivered', link: null }) })
    const user = showPage(gleaner, <Leads />)
    const place = await item('Lead 1')
    expect(within(place).queryByRole('button', { name: 'Try again' })).toBeNull()
    await user.click(button(place, name))
    await waitFor(() => expect(openItem('Lead 1')).toBeNull())
    expect(gleaner.requests('entry.settle')).toEqual([{ entryId: '1', found }])
  })

  it('shows the way to look for an unsure one, where there is one', async () => {
    const unsure = (id: string, appUrl: string | null) => entry(id, { kind: 'unsure', appUrl, part: 'lead' })
    const gleaner = world(unsure('1', 'https://app.close.example/'), unsure('2', null))
    const user = showPage(gleaner, <Leads />)
    await user.click(button(await item('Lead 1'), 'Open Close'))
    expect(gleaner.acts).toEqual(['openLink https://app.close.example/'])
    expect(within(await item('Lead 2')).queryByRole('button', { name: 'Open Close' })).toBeNull()
  })

  it('sends an unsure one only once for two clicks', async () => {
    const gleaner = world(entry('1', { kind: 'unsure', appUrl: 'https://app.close.example/', part: 'lead' }))
    gleaner.answers['entry.settle'] = () => new Promise(() => {})
    const user = showPage(gleaner, <Leads />)
    const place = await item('Lead 1')
    await user.dblClick(button(place, 'Send again'))
    await user.click(button(place, 'It is there'))
    expect(gleaner.requests('entry.settle')).toEqual([{ entryId: '1', found: 'missing' }])
  })

  it('offers no hurry to one that is next in line, only to give it up', async () => {
    showPage(world(entry('1', { kind: 'waiting', delay: null })), <Leads />)
    const names = within(await item('Lead 1')).getAllByRole('button')
    expect(names.map(({ textContent }) => textContent)).toEqual(['Discard'])
  })

  it('leads to the options where the connection needs repair', async () => {
    const gleaner = world(entry('1', { kind: 'paused', disconnection: 'key' }))
    const user = showPage(gleaner, <Leads />)
    await user.click(button(await item('Lead 1'), 'Repair'))
    expect(gleaner.acts).toEqual([expect.stringMatching(/^openDestination close/)])
  })
})
