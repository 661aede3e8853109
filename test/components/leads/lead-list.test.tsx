// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import type { MessageAnswer, MessageRequest } from '../../../lib/messages/contract.ts'
import type { ListRow } from '../../../lib/messages/views.ts'
import { type FakeGleaner, fakeGleaner } from '../fake-gleaner.ts'
import { thisBrowserDestination } from '../options/destinations.ts'
import { showPage } from '../show-page.tsx'
import { entry, row, rows } from './rows.ts'
import { watchElements } from './watched-elements.ts'

let scroll: ReturnType<typeof watchElements>['scroll']
beforeEach(() => {
  scroll = watchElements().scroll
})

type Page = MessageAnswer<'list.page'>

/** A background with these leads; a page's `next` is the number of its last row. */
function world(all: readonly ListRow[]): FakeGleaner {
  const page = ({ search, statusId, after, limit }: MessageRequest<'list.page'>): Page => {
    const found = all.filter(
      (one) => one.name.includes(search) && (statusId ?? one.statusId) === one.statusId,
    )
    const end = Number(after ?? 0) + limit
    return {
      rows: found.slice(Number(after ?? 0), end),
      next: end < found.length ? `${end}` : null,
      total: after === null ? found.length : null,
    }
  }
  return fakeGleaner({
    'entry.list': () => ({ entries: [] }),
    'destination.list': () => ({ destinations: [thisBrowserDestination], crms: [] }),
    'list.page': page,
  })
}

const line = (name: string) => screen.findByRole('row', { name: new RegExp(`${name}\\b`) })
const checkbox = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })

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

  it('tells how to take the first lead', async () => {
    showPage(world([]), <Leads />)
    expect(await screen.findByText('No leads yet')).toBeDefined()
    expect(screen.getByText(/press the Gleaner button/)).toBeDefined()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Export CSV' }).disabled).toBe(true)
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
    gleaner.answers['list.page'] = ({ search }) => (search === 'a' ? late.promise : newest.promise)
    await user.type(screen.getByRole('searchbox'), 'abc')
    late.resolve({ rows: [row(3)], next: null, total: 1 })
    const searches = () => gleaner.requests('list.page').map(({ search }) => search)
    await waitFor(() => expect(searches()).toEqual(['', 'a', 'abc']))
    // Nothing shows that an answer was left out: a turn of the event loop is more than it needs to appear.
    await act(() => new Promise((resolve) => setTimeout(resolve)))
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
