// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import { showPage } from '../show-page.tsx'
import { button, item, nameOf, offline, openItem, refused, section, world } from './entry-world.ts'
import { entry } from './rows.ts'
import { watchElements } from './watched-elements.ts'

beforeEach(() => void watchElements())

const unsure = { kind: 'unsure', appUrl: 'https://app.close.example/', part: 'lead' } as const

describe('leads that need the user', () => {
  it('are not buried under those that only wait', async () => {
    const many = Array.from({ length: 200 }, (_, at) => entry(`w${at}`, offline))
    showPage(world(...many, entry('1', refused), entry('2', unsure)), <Leads />)
    const place = await section('Needs you 2')
    expect(within(place).getAllByRole('heading', { level: 3 })).toHaveLength(2)
    expect(screen.getAllByRole('region').map(nameOf)).toEqual([
      'Needs you 2',
      'On the way 200',
      'In this browser',
    ])
  })

  it('open in the form, to be corrected and sent', async () => {
    const gleaner = world(entry('1', refused))
    const user = showPage(gleaner, <Leads />)
    await user.click(button(await item('Lead 1'), 'Edit and send'))
    expect(gleaner.acts).toEqual(['editEntry 1'])
  })

  it('are asked about in plain words, and why', async () => {
    showPage(world(entry('1', unsure)), <Leads />)
    const words = (await item('Lead 1')).textContent
    expect(words).toContain('the answer never came')
    expect(words).toContain('did not settle whether it arrived')
  })

  it.each([
    ['Remove the second', false],
    ['Keep both', true],
  ])('are asked about where the CRM has them twice: %s', async (name, keep) => {
    const gleaner = world(entry('1', { kind: 'doubled', link: null }), entry('2', offline))
    gleaner.answers['entry.twins'] = () => ({
      isDone: true,
      isUsed: false,
      entry: entry('1', { kind: 'delivered', link: null }),
    })
    const user = showPage(gleaner, <Leads />)
    const place = within(await section('Needs you 1')).getByRole('listitem', { name: 'Lead 1' })
    await user.click(button(place, name))
    await waitFor(() => expect(openItem('Lead 1')).toBeNull())
    expect(gleaner.requests('entry.twins')).toEqual([{ entryId: '1', keep }])
  })

  it.each([
    ['Remove it', false],
    ['Keep it', true],
  ])('are asked about where the CRM still has what was taken back: %s', async (name, keep) => {
    const gleaner = world(entry('1', { kind: 'left', link: null, appUrl: null }), entry('2', offline))
    gleaner.answers['entry.twins'] = () => ({ isDone: true, isUsed: false, entry: null })
    const user = showPage(gleaner, <Leads />)
    const place = within(await section('Needs you 1')).getByRole('listitem', { name: 'Lead 1' })
    expect(place.textContent).toContain('Close still has this lead, although you took it back')
    await user.click(button(place, name))
    await waitFor(() => expect(openItem('Lead 1')).toBeNull())
    expect(gleaner.requests('entry.twins')).toEqual([{ entryId: '1', keep }])
  })

  it('say when the CRM did not delete the second', async () => {
    const doubled = entry('1', { kind: 'doubled', link: null })
    const gleaner = world(doubled)
    gleaner.answers['entry.twins'] = () => ({ isDone: false, isUsed: false, entry: doubled })
    const user = showPage(gleaner, <Leads />)
    const place = await item('Lead 1')
    await user.click(button(place, 'Remove the second'))
    expect((await within(place).findByRole('alert')).textContent).toContain('Close did not delete it')
  })

  it('stay where they are once they were dealt with', async () => {
    const gleaner = world(entry('1', refused), entry('2', offline))
    gleaner.answers['entry.retry'] = () => ({ entry: entry('1', { kind: 'waiting', delay: null }) })
    const user = showPage(gleaner, <Leads />)
    await user.click(button(await item('Lead 1'), 'Try again'))
    const place = await section('Needs you')
    expect(within(place).getByRole('listitem', { name: 'Lead 1' }).textContent).toContain('Next in line')
  })
})

describe('several refused leads', () => {
  const three = ['1', '2', '3'].map((id) => entry(id, refused))

  it('are tried again together', async () => {
    const gleaner = world(...three, entry('4', unsure))
    gleaner.answers['entry.retry'] = () => ({ entry: null })
    const user = showPage(gleaner, <Leads />)
    await item('Lead 1')
    gleaner.answers['entry.list'] = () => ({ entries: [] })
    await user.click(screen.getByRole('button', { name: 'Try all again' }))
    await waitFor(() => expect(openItem('Lead 3')).toBeNull())
    expect(gleaner.requests('entry.retry')).toEqual(['1', '2', '3'].map((entryId) => ({ entryId })))
  })

  it('are discarded together only after the question', async () => {
    const gleaner = world(...three)
    gleaner.answers['entry.discard'] = () => ({})
    const user = showPage(gleaner, <Leads />)
    await user.click(await screen.findByRole('button', { name: 'Discard all refused' }))
    expect(screen.getByText(/Discard the 3 leads that were refused/)).toBeDefined()
    expect(gleaner.requests('entry.discard')).toEqual([])
    gleaner.answers['entry.list'] = () => ({ entries: [] })
    await user.click(screen.getByRole('button', { name: 'Discard them' }))
    await waitFor(() => expect(openItem('Lead 1')).toBeNull())
    expect(gleaner.requests('entry.discard')).toHaveLength(3)
  })

  it('say when not all of it was answered', async () => {
    const user = showPage(world(...three), <Leads />)
    await user.click(await screen.findByRole('button', { name: 'Try all again' }))
    expect((await screen.findByRole('alert')).textContent).toContain('did not answer to all of it')
  })

  it('are no matter of several where there is one', async () => {
    showPage(world(entry('1', refused)), <Leads />)
    await item('Lead 1')
    expect(screen.queryByRole('button', { name: 'Try all again' })).toBeNull()
  })
})

describe('leads that one broken connection holds back', () => {
  const held = Array.from({ length: 30 }, (_, at) => entry(`${at}`, { kind: 'paused', disconnection: 'key' }))

  it('are one trouble with one repair, and shown on request', async () => {
    const gleaner = world(...held)
    const user = showPage(gleaner, <Leads />)
    const card = await screen.findByRole('article', { name: '30 leads wait for Close' })
    expect(card.textContent).toContain('no longer accepts your key')
    expect(openItem('Lead 0')).toBeNull()
    await user.click(button(card, 'Repair'))
    expect(gleaner.acts).toEqual([expect.stringMatching(/^openDestination close/)])
    await user.click(within(card).getByText('Show them'))
    const first = await within(card).findByRole('listitem', { name: 'Lead 0' })
    expect(button(first, 'Discard')).toBeDefined()
  })

  it('are tried again with the first of them where only the vendor can mend it', async () => {
    const blocked = ['1', '2'].map((id) => entry(id, { kind: 'paused', disconnection: 'blocked' }))
    const gleaner = world(...blocked)
    gleaner.answers['entry.retry'] = () => ({ entry: null })
    const user = showPage(gleaner, <Leads />)
    const card = await screen.findByRole('article', { name: '2 leads wait for Close' })
    await user.click(button(card, 'Try again'))
    await waitFor(() => expect(gleaner.requests('entry.list')).toHaveLength(2))
    expect(gleaner.requests('entry.retry')).toEqual([{ entryId: '1' }])
  })
})
