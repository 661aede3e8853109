import { describe, expect, it } from 'vitest'
import type { Crm } from '../../lib/crm/contract.ts'
import { compareLead, tickedChanges } from '../../lib/lead/compare-lead.ts'
import type { Lead } from '../../lib/lead/lead.ts'
import type { Match } from '../../lib/lead/match.ts'
import { createBench } from '../crm/bench.ts'
import { inventLead, inventPerson } from '../crm/invented-lead.ts'
import { cases } from './contract-cases.ts'
import { peopleArrived, valuesArrived } from './people-arrived.ts'

/** The same person, met again with another phone. */
const met = inventLead({
  people: [
    inventPerson({
      phones: [
        { number: '+12025550123', extension: '', type: 'mobile' },
        { number: '+12025550177', extension: '', type: 'work' },
      ],
    }),
  ],
})

const coworker = inventLead({
  people: [
    inventPerson({
      key: 'person-2',
      name: 'Bo Ferrer',
      title: '',
      emails: [{ address: 'bo.ferrer@fabrikam.example', type: 'work' }],
      phones: [{ number: '+12025550124', extension: '', type: 'work' }],
      profiles: [],
    }),
  ],
  company: { name: 'FABRIKAM TOOLS Inc.', website: '', address: '', emails: [], phones: [] },
})

const stranger = inventLead({
  people: [
    inventPerson({
      name: 'Zoe Marlow',
      emails: [{ address: 'zoe@northwind.example', type: 'work' }],
      phones: [],
      profiles: [],
    }),
  ],
  company: { name: 'Northwind Sails', website: '', address: '', emails: [], phones: [] },
})

/** A destination that has the invented lead. */
async function benchWithLead(
  crm: Crm<Record<string, string>>,
  credentials: Record<string, string>,
  statusId: string,
) {
  const bench = createBench()
  await bench.connect(crm, credentials)
  expect(await bench.deliver(crm, credentials, { statusId })).toMatchObject({ kind: 'delivered' })
  const find = async (lead: Lead): Promise<Match[]> => {
    const found = await bench.match(crm, credentials, lead)
    if (found.kind !== 'matched') expect.unreachable(`${crm.id} did not answer: ${JSON.stringify(found)}`)
    return found.matches
  }
  return { bench, find }
}

describe.each(cases)('$id', ({ crm, entry: { credentials, statusId } }) => {
  it('matched: names the person, and why, and what the record holds', async () => {
    const { find } = await benchWithLead(crm, credentials, statusId)
    const [match] = await find(met)
    expect(match).toMatchObject({ verdict: 'person', personKey: 'person-1', name: 'Ana Quill' })
    expect(match?.reasons).toContainEqual({ by: 'email', value: 'ana.quill@fabrikam.example' })
    expect(match?.held.emails).toEqual(['ana.quill@fabrikam.example'])
  })

  it('matched by phone alone', async () => {
    const { find } = await benchWithLead(crm, credentials, statusId)
    const byPhone = inventLead({
      people: [inventPerson({ emails: [], profiles: [] })],
      company: stranger.company,
    })
    expect((await find(byPhone)).find(({ verdict }) => verdict === 'person')?.reasons).toContainEqual({
      by: 'phone',
      value: '+12025550123',
    })
  })

  it('a stranger: is matched with nobody', async () => {
    const { find } = await benchWithLead(crm, credentials, statusId)
    expect(await find(stranger)).toEqual([])
  })

  it('matched and updated: adds what is new, in the same record, and overwrites nothing unasked', async () => {
    const { bench, find } = await benchWithLead(crm, credentials, statusId)
    const [person] = met.people
    const lead = { ...met, people: person ? [{ ...person, title: 'Chief of Sales' }] : [] }
    const match = (await find(lead)).find(({ actions }) => actions.includes('update'))
    if (match === undefined) expect.unreachable()
    const changes = tickedChanges(compareLead(lead, match), {})
    expect(changes.map(({ field, next }) => [field, next])).toContainEqual(['phones', '+12025550177'])
    const intent = { kind: 'update', target: match, changes } as const
    expect(await bench.deliver(crm, credentials, { lead, statusId, intent })).toMatchObject({
      kind: 'delivered',
    })
    expect(peopleArrived(bench)).toEqual([['Ana Quill']])
    expect(valuesArrived(bench).phones.sort()).toEqual(['+12025550123', '+12025550177'])
    expect(valuesArrived(bench).titles).not.toContain('Chief of Sales')
  })

  it('matched and updated: is told when the record is gone', async () => {
    const bench = createBench()
    await bench.connect(crm, credentials)
    const { find } = await benchWithLead(crm, credentials, statusId)
    const [match] = await find(met)
    if (match === undefined) expect.unreachable()
    const intent = { kind: 'update', target: match, changes: compareLead(met, match) } as const
    expect(await bench.deliver(crm, credentials, { lead: met, statusId, intent })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'gone' }],
    })
  })
})

const adding = cases.filter(({ entry }) => entry.adds)

describe.each(adding)('$id, which has companies', ({ crm, entry: { credentials, statusId } }) => {
  it('matched and added: the person goes to the company that is there', async () => {
    const { bench, find } = await benchWithLead(crm, credentials, statusId)
    const match = (await find(coworker)).find(({ actions }) => actions.includes('add'))
    expect(match).toMatchObject({ verdict: 'company', personKey: null })
    if (match === undefined) expect.unreachable()
    const intent = { kind: 'add', target: match } as const
    expect(await bench.deliver(crm, credentials, { lead: coworker, statusId, intent })).toMatchObject({
      kind: 'delivered',
    })
    expect(peopleArrived(bench).flat()).toEqual(['Ana Quill', 'Bo Ferrer'])
    expect(new Set(bench.sandbox.records().map(({ name }) => name.includes('FABRIKAM')))).not.toContain(true)
  })
})
