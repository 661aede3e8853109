// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import { showPage } from '../show-page.tsx'
import { world } from './list-world.ts'
import { row, rows } from './rows.ts'
import { watchElements } from './watched-elements.ts'

beforeEach(() => void watchElements())

describe('the status of a lead', () => {
  const select = () => screen.findByRole<HTMLSelectElement>('combobox', { name: 'Status of Person 1' })

  it('is kept as soon as it is chosen', async () => {
    const gleaner = world(rows(1))
    gleaner.answers['list.setStatus'] = () => ({ kind: 'stored' })
    const user = showPage(gleaner, <Leads />)
    await user.selectOptions(await select(), 'Won')
    expect((await select()).value).toBe('won')
    expect(gleaner.requests('list.setStatus')).toEqual([{ id: 'r1', statusId: 'won' }])
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it.each([
    ['full', { kind: 'full' } as const, 'The disk is full'],
    ['silent', undefined, 'the status was not changed'],
  ])('is shown as it was when the background is %s', async (_, answer, words) => {
    const gleaner = world(rows(1))
    gleaner.answers['list.setStatus'] = () => answer
    const user = showPage(gleaner, <Leads />)
    await user.selectOptions(await select(), 'Won')
    expect((await screen.findByRole('alert')).textContent).toContain(words)
    expect((await select()).value).toBe('new')
  })

  it('stays what it is where it is no longer offered', async () => {
    showPage(world([row(1, { statusId: 'archived' })]), <Leads />)
    expect((await select()).value).toBe('archived')
  })
})
