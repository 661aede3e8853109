import { beforeEach, describe, expect, it } from 'vitest'
import { createDatabase } from '../../lib/storage/database.ts'
import { createLeadList, type LeadList, type LeadQuery } from '../../lib/storage/lead-list.ts'
import { leadOf } from '../fixtures.ts'

let databases = 0
let list: LeadList

beforeEach(() => {
  databases += 1
  list = createLeadList(createDatabase(`list-${databases}`))
})

const query = (changes: Partial<LeadQuery> = {}): LeadQuery => ({
  search: '',
  statusId: null,
  after: null,
  limit: 100,
  ...changes,
})
const names = async (changes: Partial<LeadQuery>) =>
  (await list.page(query(changes))).leads.map(({ lead }) => lead.people[0]?.name)

describe('the built-in list', () => {
  it('shows the newest first', async () => {
    await list.keep('a', leadOf('Ann Ode'), 'new', 1)
    await list.keep('b', leadOf('Ben Marsh'), 'new', 2)
    expect(await names({})).toEqual(['Ben Marsh', 'Ann Ode'])
  })

  it.each([
    ['ode', ['Ann Ode']],
    ['ODE purchasing', ['Ann Ode']],
    ['muller', ['Jörg Müller']],
    ['MÜLLER', ['Jörg Müller']],
    ['2025550123', ['Jörg Müller', 'Ann Ode']],
    ['jorg.muller@', ['Jörg Müller']],
    ['nobody', []],
  ])('finds by %j', async (search, found) => {
    await list.keep('a', leadOf('Ann Ode'), 'new', 1)
    await list.keep('b', leadOf('Jörg Müller'), 'new', 2)
    expect(await names({ search })).toEqual(found)
  })

  it('keeps a lead once and leaves its status when it is delivered again', async () => {
    await list.keep('a', leadOf('Ann Ode'), 'new', 1)
    await list.setStatus('a', 'won')
    await list.keep('a', leadOf('Ann Ode'), 'new', 2)
    const { leads, total } = await list.page(query())
    expect([total, leads[0]?.statusId, leads[0]?.savedAt]).toEqual([1, 'won', 1])
  })

  it('takes the corrections of a lead that is saved again, in its old place', async () => {
    await list.keep('a', leadOf('Ann Ode'), 'new', 1)
    await list.keep('b', leadOf('Ben Marsh'), 'new', 2)
    await list.keep('a', leadOf('Ann Odell'), 'qualified', 3)
    const { leads } = await list.page(query())
    expect(leads.map(({ lead, statusId }) => [lead.people[0]?.name, statusId])).toEqual([
      ['Ben Marsh', 'new'],
      ['Ann Odell', 'qualified'],
    ])
    expect(await names({ search: 'odell' })).toEqual(['Ann Odell'])
  })

  it('pages through more leads than one batch, each once, though many have the same time', async () => {
    for (let at = 0; at < 1_210; at += 1) await list.keep(`id-${at}`, leadOf(`Person ${at}`), 'new', 7)
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await list.page(query({ after, limit: 400 }))
      if (after === null) expect(page.total).toBe(1_210)
      seen.push(...page.leads.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect([seen.length, new Set(seen).size]).toEqual([1_210, 1_210])
  })

  it('counts what a search finds beyond the first page', async () => {
    for (let at = 0; at < 30; at += 1)
      await list.keep(`id-${at}`, leadOf(at % 3 ? 'Ann Ode' : 'Ben Marsh'), 'new', at)
    const { leads, total, next } = await list.page(query({ search: 'marsh', limit: 4 }))
    expect([leads.length, total, next !== null]).toEqual([4, 10, true])
  })

  it('filters by status and forgets what is removed', async () => {
    await list.keep('a', leadOf('Ann Ode'), 'new', 1)
    await list.keep('b', leadOf('Ben Marsh'), 'won', 2)
    expect(await names({ statusId: 'won' })).toEqual(['Ben Marsh'])
    await list.remove(['b', 'unknown'])
    expect(await names({})).toEqual(['Ann Ode'])
  })

  it('keeps what another page added and what was set in the list when its own draft is corrected', async () => {
    await list.keep('a', leadOf('Ann Ode'), 'new', 1)
    await list.setStatus('a', 'won')
    const phone = { number: '+12025550177', extension: '', type: 'work' as const }
    await list.change('a', ({ lead }) => ({
      ...lead,
      people: lead.people.map((person) => ({ ...person, phones: [...person.phones, phone] })),
    }))
    const corrected = leadOf('Ann Ode')
    const [person] = corrected.people
    await list.keep('a', { ...corrected, people: person ? [{ ...person, title: 'Buyer' }] : [] }, 'new', 2)
    const [kept] = (await list.page(query())).leads
    expect(kept?.statusId).toBe('won')
    expect(kept?.lead.people).toMatchObject([
      { title: 'Buyer', phones: [{ number: '+12025550123' }, { number: '+12025550177' }] },
    ])
  })
})
