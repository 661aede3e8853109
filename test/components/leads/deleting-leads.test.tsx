// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import { showPage } from '../show-page.tsx'
import { checkbox, line, world } from './list-world.ts'
import { rows } from './rows.ts'
import { watchElements } from './watched-elements.ts'

beforeEach(() => void watchElements())

describe('deleting', () => {
  it('takes the chosen ones away, after a question that counts them', async () => {
    const gleaner = world(rows(3))
    gleaner.answers['list.remove'] = () => ({})
    const user = showPage(gleaner, <Leads />)
    await line('Person 1')
    await user.click(checkbox('Select Person 1'))
    await user.click(checkbox('Select Person 3'))
    expect(screen.getByText('2 selected')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    const question = screen.getByRole('alertdialog')
    expect(within(question).getByText(/^Delete these 2 leads/)).toBeDefined()
    expect(gleaner.requests('list.remove')).toEqual([])
    await user.click(within(question).getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(screen.queryByText('Person 1')).toBeNull())
    expect(gleaner.requests('list.remove')).toEqual([{ ids: ['r1', 'r3'] }])
    expect(screen.getByText('1 lead')).toBeDefined()
  })

  it('counts a lead once that is told of as gone before the answer comes', async () => {
    const all = rows(3)
    const gleaner = world(all)
    gleaner.answers['list.remove'] = ({ ids }) => {
      all.splice(0, ids.length)
      gleaner.notify({ notice: 'entry.gone', entryIds: ids, act: 'deleted' })
      return {}
    }
    const user = showPage(gleaner, <Leads />)
    await line('Person 1')
    await user.click(checkbox('Select Person 1'))
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(screen.queryByText('Person 1')).toBeNull())
    expect(await screen.findByText('2 leads')).toBeDefined()
  })

  it('keeps all when the background is silent', async () => {
    const user = showPage(world(rows(2)), <Leads />)
    await line('Person 1')
    await user.click(checkbox('Select Person 1'))
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Delete' }))
    expect((await screen.findByRole('alert')).textContent).toContain('nothing was deleted')
    expect(screen.getByText('Person 1')).toBeDefined()
  })

  it('can choose all that are shown, then all that match, then none', async () => {
    const user = showPage(world(rows(250)), <Leads />)
    await line('Person 100')
    expect(screen.queryByRole('button', { name: /^Select all/ })).toBeNull()
    await user.click(checkbox('Select all shown'))
    expect(screen.getByText('100 selected')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Select all 250' }))
    expect(await screen.findByText('250 selected')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Select none' }))
    expect(screen.getByText('250 leads')).toBeDefined()
  })

  it('elsewhere takes them away here, and reads on where none is left of those that were shown', async () => {
    const all = rows(130)
    const gleaner = world(all)
    showPage(gleaner, <Leads />)
    await line('Person 100')
    const gone = all.splice(0, 100).map(({ id }) => id)
    gleaner.notify({ notice: 'entry.gone', entryIds: gone, act: 'deleted' })
    expect(await screen.findByText('Person 130')).toBeDefined()
    expect(screen.queryByText('Person 100')).toBeNull()
    expect(screen.getByText('30 leads')).toBeDefined()
  })

  it('elsewhere counts those too that are not loaded here', async () => {
    const all = rows(250)
    const gleaner = world(all)
    showPage(gleaner, <Leads />)
    await line('Person 100')
    const gone = all.splice(200, 50).map(({ id }) => id)
    gleaner.notify({ notice: 'entry.gone', entryIds: gone, act: 'deleted' })
    expect(await screen.findByText('200 leads')).toBeDefined()
    expect(screen.getByText('Person 100')).toBeDefined()
  })

  it('reads on when all that were shown are gone', async () => {
    const all = rows(130)
    const gleaner = world(all)
    gleaner.answers['list.remove'] = ({ ids }) => {
      all.splice(0, ids.length)
      return {}
    }
    const user = showPage(gleaner, <Leads />)
    await line('Person 100')
    await user.click(checkbox('Select all shown'))
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Delete' }))
    expect(await screen.findByText('Person 130')).toBeDefined()
    expect(screen.getByText('30 leads')).toBeDefined()
  })
})
