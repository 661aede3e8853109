// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import { showPage } from '../show-page.tsx'
import { line, world } from './list-world.ts'
import { rows } from './rows.ts'
import { watchElements } from './watched-elements.ts'

let scroll: ReturnType<typeof watchElements>['scroll']
beforeEach(() => {
  scroll = watchElements().scroll
})

describe('a long list', () => {
  it('reads a hundred at a time, on when its end comes near', async () => {
    const gleaner = world(rows(250))
    showPage(gleaner, <Leads />)
    await line('Person 100')
    expect(screen.queryByText('Person 101')).toBeNull()
    const more = screen.getByRole('button', { name: 'Show more (100 of 250)' })
    if (more.parentElement) await scroll(more.parentElement, true)
    expect(await screen.findByText('Person 200')).toBeDefined()
    expect(gleaner.requests('list.page').map(({ after }) => after)).toEqual([null, '100'])
  })

  it('reads on by its button too, until there is no more', async () => {
    const user = showPage(world(rows(150)), <Leads />)
    await user.click(await screen.findByRole('button', { name: /^Show more/ }))
    await screen.findByText('Person 150')
    expect(screen.queryByRole('button', { name: /^Show more/ })).toBeNull()
  })

  it('keeps what it has when the next page does not come, and tries again on request', async () => {
    const gleaner = world(rows(150))
    const user = showPage(gleaner, <Leads />)
    const more = await screen.findByRole('button', { name: /^Show more/ })
    const answer = gleaner.answers['list.page']
    gleaner.answers['list.page'] = () => undefined
    await user.click(more)
    await screen.findByRole('alert')
    expect(screen.getByText('Person 1')).toBeDefined()
    if (answer) gleaner.answers['list.page'] = answer
    await user.click(screen.getByRole('button', { name: /^Show more/ }))
    expect(await screen.findByText('Person 150')).toBeDefined()
  })

  it('draws only what is near the window and holds the place of the rest', async () => {
    showPage(world(rows(3)), <Leads />)
    const body = (await line('Person 1')).closest('tbody')
    if (body === null) throw new Error('A row stands in no table body')
    await scroll(body, false)
    expect(screen.queryByText('Person 1')).toBeNull()
    expect(body.querySelector('td')?.style.height).toBe('4200px')
    await scroll(body, true)
    expect(screen.getByText('Person 1')).toBeDefined()
  })
})
