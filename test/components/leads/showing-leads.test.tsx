// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import { showPage } from '../show-page.tsx'
import { checkbox, line, world } from './list-world.ts'
import { entry, person, row, rows } from './rows.ts'
import { watchElements } from './watched-elements.ts'

beforeEach(() => void watchElements())

describe('the built-in list', () => {
  it('shows a lead with all that belongs to it', async () => {
    const lead = row(1, {
      people: [
        person({
          name: 'Person 1',
          title: 'Buyer',
          emails: ['a@example.com', 'b@example.com'],
          phones: ['+442079460123 ext. 12'],
        }),
      ],
      company: 'Kestrel Optics',
      companyEmails: ['sales@example.com'],
      companyPhones: ['+442079460100'],
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
      'mailto:sales@example.com',
      'tel:+442079460123',
      'tel:+442079460100',
      'https://harbour-finch.example/team',
    ])
    expect(screen.getByText('1 lead')).toBeDefined()
  })

  it('takes what pages held for text and for no other link than to the web', async () => {
    const hostile = row(1, {
      people: [
        person({
          name: '<img src=x onerror=alert(1)>',
          emails: ['a@example.com?bcc=b@example.com'],
          phones: ['javascript:alert(1)'],
        }),
      ],
      company: '<script>alert(1)</script>',
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
        row(1, { people: [], company: 'Kestrel Optics' }),
        row(2, { people: [person({ emails: ['a@example.com'] })] }),
        row(3, { people: [], companyPhones: ['+442079460100'] }),
        row(4, { people: [] }),
      ]),
      <Leads />,
    )
    expect(await screen.findByRole('checkbox', { name: 'Select Kestrel Optics' })).toBeDefined()
    expect(checkbox('Select a@example.com')).toBeDefined()
    expect(checkbox('Select +442079460100')).toBeDefined()
    expect(checkbox('Select No name')).toBeDefined()
  })

  it('names everybody of a lead with their title, and says whose an address is', async () => {
    const team = row(1, {
      people: [
        person({ name: 'Ada Lindqvist', title: 'Head of Sales', emails: ['ada@example.com'] }),
        person({ name: 'Bo Ferrer', title: 'Buyer', phones: ['+12025550143'] }),
      ],
      company: 'Kestrel Optics',
      companyEmails: ['sales@example.com'],
    })
    showPage(world([team]), <Leads />)
    const shown = within(await line('Ada Lindqvist'))
    expect(shown.getByTitle('Ada Lindqvist, Head of Sales').textContent).toBe('Ada Lindqvist Head of Sales')
    expect(shown.getByTitle('Bo Ferrer, Buyer').textContent).toBe('Bo Ferrer Buyer')
    expect(shown.getByText('Kestrel Optics')).toBeDefined()
    const owners = (targets: RegExp) =>
      shown.getAllByRole('link', { name: targets }).map((link) => link.title)
    expect(owners(/example\.com$/)).toEqual(['Ada Lindqvist', 'Kestrel Optics'])
    expect(owners(/^\+/)).toEqual(['Bo Ferrer'])
    expect(checkbox('Select Ada Lindqvist')).toBeDefined()
  })

  it('says whose an address is only where that is a question', async () => {
    showPage(world([row(1, { people: [person({ name: 'Ada', emails: ['ada@example.com'] })] })]), <Leads />)
    expect((await screen.findByRole('link', { name: 'ada@example.com' })).title).toBe('')
  })

  it('folds up all but the first people of a whole team', async () => {
    const team = Array.from({ length: 6 }, (_, index) => person({ name: `Colleague ${index}` }))
    showPage(world([row(1, { people: team })]), <Leads />)
    const folded = within(await line('Colleague 0'))
      .getByText('3 more')
      .closest('details')
    expect(folded?.textContent).toContain('Colleague 5')
    expect(folded?.textContent).not.toContain('Colleague 2')
  })

  it('folds up all but the first of many addresses', async () => {
    const emails = ['a', 'b', 'c', 'd', 'e'].map((who) => `${who}@example.com`)
    const withEmails = (number: number, own: string[]) =>
      row(number, { people: [person({ name: `Person ${number}`, emails: own })] })
    showPage(world([withEmails(1, emails), withEmails(2, emails.slice(1))]), <Leads />)
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

  it('reads one page for many leads that arrive while another is read', async () => {
    const all = rows(2)
    const gleaner = world(all)
    showPage(gleaner, <Leads />)
    await line('Person 1')
    for (const number of [9, 8, 7, 6]) {
      all.unshift(row(number))
      gleaner.notify({
        notice: 'entry.changed',
        entry: entry(`${number}`, { kind: 'delivered', link: null }),
      })
    }
    expect(await screen.findByText('6 leads')).toBeDefined()
    expect(gleaner.requests('list.page').length).toBeLessThan(4)
  })
})
