import { describe, expect, it } from 'vitest'
import type { Lead } from '../../../lib/lead/lead.ts'
import type { Match } from '../../../lib/lead/match.ts'
import { emptyCompany, emptyPerson, inventLead, inventPerson } from '../invented-lead.ts'
import { pipedriveBench, sent } from './pipedrive-bench.ts'

type Bench = Awaited<ReturnType<typeof pipedriveBench>>

async function found(bench: Bench, lead: Lead): Promise<Match[]> {
  const outcome = await bench.match(lead)
  return outcome.kind === 'matched' ? outcome.matches : expect.unreachable(JSON.stringify(outcome))
}

async function benchWithAna(attempt: Parameters<Bench['deliver']>[0] = {}) {
  const bench = await pipedriveBench()
  await bench.deliver(attempt)
  return bench
}

const anaBy = (known: Partial<Lead['people'][number]>, company: Partial<Lead['company']> = {}) =>
  inventLead({
    people: [{ ...emptyPerson, key: 'person-1', ...known }],
    company: { ...emptyCompany, ...company },
  })

const email = { address: 'ANA.Quill@fabrikam.example', type: 'work' as const }
const phone = { number: '+12025550123', extension: '', type: 'work' as const }

describe('a person who is there', () => {
  it('is told with owner, labels, link, and all that can be changed', async () => {
    const bench = await benchWithAna({
      values: [
        sent('lead:owner_id', 'choice', '2'),
        sent('lead:label_ids', 'choices', [
          'f08b42a0-4e75-11ea-9643-03698ef1cfd6',
          'f08b69b0-4e75-11ea-9643-03698ef1cfd6',
        ]),
      ],
    })
    expect((await found(bench, inventLead()))[0]).toEqual({
      recordId: '102',
      ids: { person: '102', organization: '101' },
      verdict: 'person',
      personKey: 'person-1',
      name: 'Ana Quill',
      company: 'Fabrikam Tools',
      owner: 'Kim Colleague',
      status: 'Hot, Warm',
      link: 'https://sandbox-inc.pipedrive.com/person/102',
      reasons: [
        { by: 'email', value: 'ana.quill@fabrikam.example' },
        { by: 'phone', value: '+12025550123' },
        { by: 'name', value: 'Ana Quill' },
      ],
      held: {
        name: 'Ana Quill',
        emails: ['ana.quill@fabrikam.example'],
        phones: ['+12025550123'],
        company: 'Fabrikam Tools',
        address: '12 Invented Lane, Springfield',
      },
      actions: ['update'],
    })
  })

  it('is found by e-mail whatever its case, else by phone, else by name', async () => {
    const bench = await benchWithAna()
    const by = async (known: Partial<Lead['people'][number]>) =>
      (await found(bench, anaBy(known)))[0]?.reasons.map((reason) => reason.by)
    expect(await by({ emails: [email] })).toEqual(['email'])
    expect(await by({ emails: [{ ...email, address: 'other@example.com' }], phones: [phone] })).toEqual([
      'phone',
    ])
    expect(await by({ name: 'ana quill' })).toEqual(['name'])
  })

  it('is the same by name only in the same company, whatever its legal form', async () => {
    const bench = await benchWithAna()
    const verdict = async (name: string) =>
      (await found(bench, anaBy({ name: 'Ana Quill' }, { name }))).find(({ recordId }) => recordId === '102')
        ?.verdict
    expect(await verdict('FABRIKAM TOOLS GmbH')).toBe('person')
    expect(await verdict('Northwind Sails')).toBe('possible')
    expect(await verdict('')).toBe('possible')
  })

  it('is only possibly the same where neither has a company', async () => {
    const bench = await benchWithAna({ lead: anaBy({ name: 'Ana Quill', emails: [email] }) })
    expect(await found(bench, anaBy({ name: 'Ana Quill' }))).toEqual([
      expect.objectContaining({ verdict: 'possible', reasons: [{ by: 'name', value: 'Ana Quill' }] }),
    ])
  })

  it('is told once, of the first of two who share an e-mail', async () => {
    const bench = await benchWithAna()
    const people = ['person-1', 'person-2'].map((key) => inventPerson({ key }))
    const matches = await found(bench, inventLead({ people }))
    expect(matches.map(({ verdict, personKey }) => [verdict, personKey])).toEqual([
      ['person', 'person-1'],
      ['company', null],
    ])
  })

  it('is not taken from a search that answers with somebody else', async () => {
    const bench = await pipedriveBench()
    const item = { id: 5, name: 'Zoe Marlow', emails: ['zoe@example.com'], phones: ['+442079460123'] }
    const body = JSON.stringify({ success: true, data: { items: [{ item }] } })
    const on = 'GET /api/v2/persons/search'
    bench.sandbox.fail({ kind: 'status', status: 200, body }, { on, times: 3 })
    expect(await found(bench, inventLead())).toEqual([])
  })

  it('has an empty company where it has none, and no address', async () => {
    const bench = await benchWithAna({ lead: anaBy({ name: 'Ana Quill', emails: [email] }) })
    const [match] = await found(bench, anaBy({ emails: [email] }))
    expect(match?.held).toMatchObject({ company: '' })
    expect(match?.held).not.toHaveProperty('address')
    expect(match?.ids).toEqual({ person: '101' })
  })

  it('is matched though nobody says whose they are and how their lead is labelled', async () => {
    const bench = await benchWithAna()
    const nothing = { kind: 'status', status: 403, body: '{"success":false}' } as const
    for (const on of ['GET /v1/users/1', 'GET /v1/leads', 'GET /v1/leadLabels'])
      bench.sandbox.fail(nothing, { on })
    expect((await found(bench, inventLead()))[0]).toMatchObject({ verdict: 'person', owner: '', status: '' })
  })

  it('is not found before the index knows them', async () => {
    const bench = await benchWithAna()
    bench.sandbox.settings.searchLagMs = 60_000
    expect(await found(bench, inventLead())).toEqual([])
  })
})

describe('an organization that is there', () => {
  it('is offered for the people of the lead, behind those who are there', async () => {
    const bench = await benchWithAna()
    const matches = await found(bench, inventLead())
    expect(matches.map(({ verdict }) => verdict)).toEqual(['person', 'company'])
    expect(matches[1]).toMatchObject({
      recordId: '101',
      ids: { organization: '101' },
      personKey: null,
      name: 'Fabrikam Tools',
      link: 'https://sandbox-inc.pipedrive.com/organization/101',
      reasons: [{ by: 'company', value: 'Fabrikam Tools' }],
      held: { address: '12 Invented Lane, Springfield' },
      actions: ['add'],
    })
  })

  it('is one of the same name, not one that has the name in it', async () => {
    const bench = await pipedriveBench()
    for (const name of ['Fabrikam Tools Ltd', 'Fabrikam Tools and Toys']) {
      await bench.ask('POST', 'api/v2/organizations', { name })
    }
    const matches = await found(bench, anaBy({ name: 'Bo Ferrer' }, { name: 'Fabrikam Tools GmbH' }))
    expect(matches.map(({ name }) => name)).toEqual(['Fabrikam Tools Ltd'])
  })

  it('may have a name of one character', async () => {
    const bench = await pipedriveBench()
    await bench.ask('POST', 'api/v2/organizations', { name: 'X' })
    expect(await found(bench, anaBy({}, { name: 'X' }))).toHaveLength(1)
  })
})
