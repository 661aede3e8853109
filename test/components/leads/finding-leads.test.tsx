// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import { showPage } from '../show-page.tsx'
import { line, type Page, world } from './list-world.ts'
import { row, rows } from './rows.ts'
import { watchElements } from './watched-elements.ts'

beforeEach(() => void watchElements())

describe('finding', () => {
  it('asks at each letter, together with the status', async () => {
    const gleaner = world([row(1), row(2, { statusId: 'won' })])
    const user = showPage(gleaner, <Leads />)
    await line('Person 1')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Won')
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), '2')
    await waitFor(() => expect(screen.queryByText('Person 1')).toBeNull())
    expect(gleaner.requests('list.page').slice(1)).toEqual([
      { search: '', statusId: 'won', after: null, limit: 100 },
      { search: '2', statusId: 'won', after: null, limit: 100 },
    ])
  })

  it('leaves out the questions that a newer one has overtaken, and their answers', async () => {
    const gleaner = world(rows(1))
    const user = showPage(gleaner, <Leads />)
    await line('Person 1')
    const late = Promise.withResolvers<Page>()
    const newest = Promise.withResolvers<Page>()
    const askedNewest = Promise.withResolvers<void>()
    gleaner.answers['list.page'] = ({ search }) => {
      if (search === 'a') return late.promise
      askedNewest.resolve()
      return newest.promise
    }
    await user.type(screen.getByRole('searchbox'), 'abc')
    // The newest is asked once the late answer is there; `act` draws whatever that answer has changed.
    await act(async () => {
      late.resolve({ rows: [row(3)], next: null, total: 1 })
      await askedNewest.promise
    })
    expect(gleaner.requests('list.page').map(({ search }) => search)).toEqual(['', 'a', 'abc'])
    expect(screen.queryByText('Person 3')).toBeNull()
    newest.resolve({ rows: [row(2)], next: null, total: 1 })
    expect(await line('Person 2')).toBeDefined()
  })

  it('says when nothing matches and leads back to all', async () => {
    const user = showPage(world(rows(2)), <Leads />)
    await line('Person 1')
    await user.type(screen.getByRole('searchbox'), 'nobody')
    await screen.findByText('No lead matches')
    await user.click(screen.getByRole('button', { name: 'Show all leads' }))
    expect(await line('Person 2')).toBeDefined()
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('')
  })
})
