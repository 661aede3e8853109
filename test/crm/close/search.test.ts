import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import { emptyCompany, emptyPerson, inventLead, inventPerson } from '../invented-lead.ts'
import { benchWithLead, benchWithLeads, credentials } from './bench-with-lead.ts'
import { ana, anasEmail, anasPhone, bo, company, elsewhere } from './looked-for.ts'

describe('looking into Close', () => {
  const search = 'POST /api/v1/data/search/'

  it('asks once for everybody, and once more for those who were not found', async () => {
    const { find, requests, leadId } = await benchWithLead()
    await find(inventLead({ people: [{ ...ana, emails: anasEmail }, bo] }))
    const read = `GET /api/v1/lead/${leadId()}/?_fields=id,name,display_name,status_label,html_url,url,addresses,contacts`
    expect(requests()).toEqual([search, search, read])
  })

  it('asks for e-mails in small letters, as the index holds them', async () => {
    const { find, bodies } = await benchWithLead()
    await find(inventLead({ people: [{ ...ana, emails: anasEmail }] }))
    expect(JSON.stringify(bodies(search)[0])).toContain('"value":"ana.quill@fabrikam.example"')
  })

  it('looks into the leads of the company before those of namesakes', async () => {
    const namesakes = [1, 2, 3].map((number) =>
      inventLead({ people: [ana], company: { ...elsewhere, name: `Firm ${number}` } }),
    )
    const { find } = await benchWithLeads(...namesakes, inventLead({ people: [ana] }))
    expect((await find(inventLead({ people: [ana] })))[0]).toMatchObject({
      verdict: 'person',
      company: 'Fabrikam Tools',
    })
  })

  it('does not ask by name when everybody is found', async () => {
    const { find, requests } = await benchWithLead()
    await find(inventLead())
    expect(requests().filter((request) => request === search)).toHaveLength(1)
  })

  it('asks nothing about a lead that says nothing', async () => {
    const { find, requests } = await benchWithLead()
    expect(await find(inventLead({ people: [emptyPerson], company: emptyCompany }))).toEqual([])
    expect(requests()).toEqual([])
  })

  it('looks for ten people and into three leads, and tells of who is in a fourth', async () => {
    const leads = [1, 2, 3, 4].map((number) =>
      inventLead({
        people: [inventPerson({ name: `Ana ${number}` })],
        company: { ...elsewhere, name: `Firm ${number}` },
      }),
    )
    const { match, requests, bodies } = await benchWithLeads(...leads)
    const people = Array.from({ length: 12 }, (_, index) =>
      inventPerson({
        key: `p${index}`,
        name: '',
        phones: [],
        emails: [
          {
            address: index === 0 ? 'ana.quill@fabrikam.example' : `p${index}@fabrikam.example`,
            type: 'work',
          },
        ],
      }),
    )
    expect(await match(close, credentials, inventLead({ people }))).toMatchObject({
      kind: 'matched',
      matches: [1, 2, 3, 4].map(() => ({ verdict: 'person' })),
      unchecked: 2,
    })
    expect(requests().filter((request) => request.startsWith('GET'))).toHaveLength(3)
    expect(JSON.stringify(bodies(search)[0])).not.toContain('p10@')
  })

  it('looks into the leads of the people before those of their switchboard', async () => {
    const leads = [1, 2, 3].map((number) =>
      inventLead({
        people: [{ ...bo, emails: [], phones: anasPhone }],
        company: { ...elsewhere, name: `Firm ${number}` },
      }),
    )
    const { find } = await benchWithLeads(...leads, inventLead())
    const [match] = await find(inventLead({ people: [{ ...ana, emails: anasEmail, phones: anasPhone }] }))
    expect(match).toMatchObject({ verdict: 'person', company: 'Fabrikam Tools' })
  })

  it('asks without the site where the site cannot be searched', async () => {
    const { find, sandbox, bodies } = await benchWithLead()
    sandbox.fail({ kind: 'status', status: 400, body: '{"errors":["Unknown field."]}' }, { on: search })
    const found = await find(inventLead({ people: [{ ...ana }], company }))
    expect(found).toMatchObject([{ verdict: 'person' }])
    expect(bodies(search).map((body) => JSON.stringify(body).includes('"field_name":"url"'))).toEqual([
      true,
      false,
    ])
  })

  it('passes over a lead that is deleted and still indexed', async () => {
    const { find, sandbox, leadId } = await benchWithLead()
    sandbox.fail(
      { kind: 'status', status: 404, body: '{"error":"Not found."}' },
      { on: `GET /api/v1/lead/${leadId()}/` },
    )
    expect(await find(inventLead())).toEqual([])
  })

  it('does not find what is not indexed yet', async () => {
    const { find, sandbox } = await benchWithLead()
    sandbox.settings.searchLagMs = 60_000
    expect(await find(inventLead())).toEqual([])
  })

  it.each([
    ['the first search', search, 1],
    ['a lead', 'lead', 1],
  ])('is put off when %s comes too fast', async (_, on) => {
    const { match, sandbox, leadId } = await benchWithLead()
    const request = on === 'lead' ? `GET /api/v1/lead/${leadId()}/` : on
    sandbox.fail(
      { kind: 'status', status: 429, body: '', headers: { RateLimit: 'reset=0.5' } },
      { on: request },
    )
    expect(await match(close, credentials, inventLead())).toEqual({
      kind: 'later',
      delay: 'busy',
      waitMs: 500,
    })
  })

  it.each([
    ['no answer', { kind: 'drop-answer' }, { kind: 'later', delay: 'unreachable', waitMs: null }],
    ['another page', { kind: 'html-answer' }, { kind: 'later', delay: 'server', waitMs: null }],
    [
      'a refusal',
      { kind: 'status', status: 403, body: '{"error":"No."}' },
      { kind: 'refused', refusals: [{ field: null, text: 'No.' }] },
    ],
  ] as const)('says so when there is %s', async (_, fault, outcome) => {
    const { match, sandbox } = await benchWithLead()
    sandbox.fail(fault)
    expect(await match(close, credentials, inventLead())).toEqual(outcome)
  })
})
