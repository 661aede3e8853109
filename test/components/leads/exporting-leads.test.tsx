// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import { showPage } from '../show-page.tsx'
import { line, world } from './list-world.ts'
import { row, rows } from './rows.ts'
import { watchElements } from './watched-elements.ts'

beforeEach(() => void watchElements())

describe('export', () => {
  it('writes every lead that matches, also those not shown yet', async () => {
    const gleaner = world([...rows(2500), row(9999, { statusId: 'won' })])
    const user = showPage(gleaner, <Leads />)
    await line('Person 100')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'New')
    await screen.findByText('2,500 leads')
    await user.click(screen.getByRole('button', { name: 'Export CSV' }))
    await waitFor(() => expect(gleaner.files).toHaveLength(1))
    const [file] = gleaner.files
    expect(file?.name).toMatch(/^gleaner-leads-\d{4}-\d\d-\d\d\.csv$/)
    expect(file?.type).toBe('text/csv;charset=utf-8')
    const lines = file?.text.split('\r\n') ?? []
    expect(lines).toHaveLength(2501)
    expect(lines[2500]).toContain('Person 2500')
    expect(lines[1]).toContain(',New,')
    expect(
      gleaner
        .requests('list.page')
        .filter(({ limit }) => limit === 1000)
        .map(({ after }) => after),
    ).toEqual([null, '1000', '2000'])
  })

  it('makes no half file when the background falls silent on the way', async () => {
    const gleaner = world(rows(1500))
    const user = showPage(gleaner, <Leads />)
    await line('Person 1')
    const answer = gleaner.answers['list.page']
    gleaner.answers['list.page'] = (query) => (query.after === null ? answer?.(query) : undefined)
    await user.click(screen.getByRole('button', { name: 'Export CSV' }))
    expect((await screen.findByRole('alert')).textContent).toContain('there is no file')
    expect(gleaner.files).toEqual([])
  })
})
