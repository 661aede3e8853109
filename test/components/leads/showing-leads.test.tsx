// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import { showPage } from '../show-page.tsx'
import { checkbox, line, world } from './list-world.ts'
import { entry, row, rows } from './rows.ts'
import { watchElements } from './watched-elements.ts'

beforeEach(() => void watchElements())

describe('the built-in list', () => {
  it('shows a lead with all that belongs to it', async () => {
    const lead = row(1, {
      title: 'Buyer',
      company: 'Kestrel Optics',
      emails: ['a@example.com', 'b@example.com'],
      phones: ['+442079460123 ext. 12'],
      website: 'https://www.kestrel.example',
      note: 'Call on Monday',
      address: '12 Quay Street',
    })
    showPage(world([lead]), <Leads />)
    const shown = within(await line('Person 1'))
    for (const words of ['Buyer', 'Kestrel Optics', 'Call on Monday', '12 Quay Street']) {
      expect(shown.getByText(words)).toBeDefined()
    }
    const targets = shown.getAllByRole('link').map((link) => link.getAttribute('href'))
    expect(targets).toEqual([
      'https://www.kestrel.example/',
      'mailto:a@example.com',
      'mailto:b@example.com',
      'tel:+442079460123',
      'https://harbour-finch.example/team',
    ])
    expect(screen.getByText('1 lead')).toBeDefined()
  })

  it('takes what pages held for text and for no other link than to the web', async () => {
    const hostile = row(1, {
      name: '<img src=x onerror=alert(1)>',
      company: '<script>alert(1)</script>',
      emails: ['a@example.com?bcc=b@example.com'],
      phones: ['javascript:alert(1)'],
      website: 'javascript:alert(2)',
      pageUrl: 'javascript:alert(3)',
    })
    showPage(world([hostile]), <Leads />)
    const shown = await screen.findByText('<img src=x onerror=alert(1)>')
    const place = shown.closest('tr')
    expect(place?.querySelector('img, script')).toBeNull()
    const targets = [...(place?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))
    expect(targets).toEqual(['mailto:a@example.com%3Fbcc%3Db%40example.com'])
  })

  it('names a lead without a person by its company, else by how to reach it', async () => {
    showPage(
      world([
        row(1, { name: '', company: 'Kestrel Optics' }),
        row(2, { name: '', emails: ['a@example.com'] }),
        row(3, { name: '' }),
      ]),
      <Leads />,
    )
    expect(await screen.findByRole('checkbox', { name: 'Select Kestrel Optics' })).toBeDefined()
    expect(checkbox('Select a@example.com')).toBeDefined()
    expect(checkbox('Select No name')).toBeDefined()
  })

  it('folds up all but the first of many addresses', async () => {
    const emails = ['a', 'b', 'c', 'd', 'e'].map((who) => `${who}@example.com`)
    showPage(world([row(1, { emails }), row(2, { emails: emails.slice(1) })]), <Leads />)
    const many = within(await line('Person 1'))
      .getByText('2 more')
      .closest('details')
    expect(many?.querySelectorAll('a')).toHaveLength(2)
    expect(within(await line('Person 2')).queryByText(/more$/)).toBeNull()
  })

  it('tells how to take the first lead', async () => {
    showPage(world([]), <Leads />)
    expect(await screen.findByText('No leads yet')).toBeDefined()
    expect(screen.getByText(/press the Gleaner button/)).toBeDefined()
    expect(screen.queryByRole('searchbox')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Export CSV' })).toBeNull()
  })

  it('says so when the background is silent, and asks again', async () => {
    const gleaner = world(rows(1))
    const answer = gleaner.answers['list.page']
    delete gleaner.answers['list.page']
    const user = showPage(gleaner, <Leads />)
    expect((await screen.findByRole('alert')).textContent).toContain('the list is not complete')
    if (answer) gleaner.answers['list.page'] = answer
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await line('Person 1')).toBeDefined()
  })

  it('shows a lead that is saved meanwhile', async () => {
    const all = rows(2)
    const gleaner = world(all)
    showPage(gleaner, <Leads />)
    await line('Person 1')
    all.unshift(row(9))
    gleaner.notify({ notice: 'entry.changed', entry: entry('9', { kind: 'delivered', link: null }) })
    expect(await line('Person 9')).toBeDefined()
    expect(screen.getByText('3 leads')).toBeDefined()
  })
})
