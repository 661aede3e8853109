import { describe, expect, it } from 'vitest'
import type { Lead, LeadPerson } from '../../../lib/lead/lead.ts'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'
import { pipedriveBench } from './pipedrive-bench.ts'

const phone = { number: '+12025550123', extension: '', type: 'work' as const }

const person = (key: string, name: string, changes: Partial<LeadPerson> = {}): LeadPerson =>
  inventPerson({ key, name, emails: [], phones: [phone], profiles: [], ...changes })

const own = { ...phone, number: '+12025550177' }

/** An account that has these people, of one number unless they have their own; and whom a lead is told to be. */
async function benchWith(...known: (string | [name: string, number: string])[]) {
  const bench = await pipedriveBench()
  for (const one of known) {
    const [name, value] = typeof one === 'string' ? [one, phone.number] : one
    await bench.ask('POST', 'api/v2/persons', {
      name,
      emails: [{ value: `${name.toLowerCase().replace(' ', '.')}@fabrikam.example`, primary: true }],
      phones: [{ value, primary: true }],
    })
  }
  return async (...people: Lead['people']) => {
    const outcome = await bench.match(inventLead({ people, company: emptyCompany }))
    const matches = outcome.kind === 'matched' ? outcome.matches : expect.unreachable()
    return matches.map(({ name, verdict, personKey, reasons }) => ({
      found: [name, verdict, personKey],
      by: reasons.map((reason) => reason.by),
    }))
  }
}

describe('a phone that several people have', () => {
  it('makes nobody of another name the person, yet tells why they may be', async () => {
    const find = await benchWith('Zoe Marlow')
    expect(await find(person('person-1', 'Ana Quill'))).toEqual([
      { found: ['Zoe Marlow', 'possible', 'person-1'], by: ['phone'] },
    ])
  })

  it('is enough under the same name, or where the lead has none', async () => {
    const find = await benchWith('Zoe Marlow')
    for (const name of ['ZOE  Marlow', '']) {
      expect(await find(person('person-1', name))).toMatchObject([
        { found: ['Zoe Marlow', 'person', 'person-1'] },
      ])
    }
  })

  it('takes nothing from an e-mail, which is certain under any name', async () => {
    const find = await benchWith('Zoe Marlow')
    const emails = [{ address: 'zoe.marlow@fabrikam.example', type: 'work' as const }]
    expect(await find(person('person-1', 'Zoe Marlow-Quill', { emails }))).toEqual([
      { found: ['Zoe Marlow', 'person', 'person-1'], by: ['email', 'phone'] },
    ])
  })

  it('tells the one of the name before their colleagues', async () => {
    const find = await benchWith('Zoe Marlow', 'Ana Quill')
    expect((await find(person('person-1', 'Ana Quill'))).map(({ found }) => found.slice(0, 2))).toEqual([
      ['Ana Quill', 'person'],
      ['Zoe Marlow', 'possible'],
    ])
  })

  it('does not end the search for a person who is found by another number or their name', async () => {
    const find = await benchWith('Zoe Marlow', ['Ana Quill', own.number])
    const found = async (phones: LeadPerson['phones']) =>
      (await find(person('person-1', 'Ana Quill', { phones }))).map((one) => one.found.slice(0, 2))
    expect(await found([phone, own])).toEqual([
      ['Ana Quill', 'person'],
      ['Zoe Marlow', 'possible'],
    ])
    expect(await found([phone])).toEqual([
      ['Zoe Marlow', 'possible'],
      ['Ana Quill', 'possible'],
    ])
  })

  it('does not hide that a record is another of the people for certain', async () => {
    const find = await benchWith('Zoe Marlow')
    expect(await find(person('person-1', 'Ana Quill'), person('person-2', 'Zoe Marlow'))).toEqual([
      { found: ['Zoe Marlow', 'person', 'person-2'], by: ['phone'] },
    ])
  })
})
