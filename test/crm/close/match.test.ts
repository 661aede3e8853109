import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import { emptyCompany, emptyPerson, inventLead, inventPerson } from '../invented-lead.ts'
import { benchWithLead, benchWithLeads, credentials } from './bench-with-lead.ts'

const company = inventLead().company
const ana = { ...emptyPerson, key: 'ana', name: 'Ana Quill' }
const bo = {
  ...emptyPerson,
  key: 'bo',
  name: 'Bo Ferrer',
  emails: [{ address: 'bo@fabrikam.example', type: 'work' as const }],
}
const anasEmail = [{ address: 'Ana.Quill@Fabrikam.example', type: 'work' as const }]
const anasPhone = [{ number: '+12025550123', extension: '', type: 'work' as const }]
const elsewhere = { ...emptyCompany, name: 'Northwind Sails' }

describe('who is known to Close', () => {
  it('is told with everything that the record holds and that can be done', async () => {
    const { find, leadId, ask } = await benchWithLead()
    const { contact_ids } = await ask('GET', `lead/${leadId()}/`)
    expect(await find(inventLead())).toEqual([
      {
        recordId: contact_ids[0],
        ids: { lead: leadId(), contact: contact_ids[0] },
        verdict: 'person',
        personKey: 'person-1',
        name: 'Ana Quill',
        company: 'Fabrikam Tools',
        owner: '',
        status: 'Qualified',
        link: `https://app.close.com/lead/${leadId()}/`,
        reasons: [
          { by: 'email', value: 'ana.quill@fabrikam.example' },
          { by: 'phone', value: '+12025550123' },
          { by: 'profile', value: 'https://social.example/ana-quill' },
          { by: 'name', value: 'Ana Quill' },
        ],
        held: {
          name: 'Ana Quill',
          title: 'Head of Sales',
          emails: ['ana.quill@fabrikam.example'],
          phones: ['+12025550123'],
          profiles: ['https://social.example/ana-quill'],
          company: 'Fabrikam Tools',
          website: 'https://fabrikam.example',
          address: '12 Invented Lane, Springfield',
        },
        actions: ['update'],
      },
    ])
  })

  it.each([
    ['an e-mail, in capitals too', { ...ana, name: 'A. Quill', emails: anasEmail }, elsewhere, 'email'],
    ['a phone', { ...ana, phones: anasPhone }, elsewhere, 'phone'],
    ['a phone where no name is known', { ...ana, name: '', phones: anasPhone }, elsewhere, 'phone'],
    [
      "a name at the same company's, with its legal form",
      ana,
      { ...emptyCompany, name: 'FABRIKAM TOOLS Inc.' },
      'name',
    ],
    ['a name at the same site', ana, { ...emptyCompany, website: 'http://www.fabrikam.example/' }, 'name'],
    [
      'a name without its accents',
      { ...ana, name: 'ana  quíll' },
      { ...emptyCompany, name: 'Fabrikam Tools' },
      'name',
    ],
  ])('is found by %s', async (_, person, at, by) => {
    const { find } = await benchWithLead()
    const [match] = await find(inventLead({ people: [person], company: at }))
    expect(match).toMatchObject({ verdict: 'person', personKey: 'ana', name: 'Ana Quill' })
    expect(match?.reasons.map((reason) => reason.by)).toEqual([by])
  })

  it('is found by a profile among those who were found otherwise', async () => {
    const { find } = await benchWithLead()
    const person = { ...ana, name: 'A. Q.', profiles: ['http://www.social.example/ana-quill/'] }
    const [match] = await find(inventLead({ people: [person], company }))
    expect(match?.reasons).toEqual([{ by: 'profile', value: 'http://www.social.example/ana-quill/' }])
  })

  it('is only possible where a name is all that is shared', async () => {
    const { find } = await benchWithLead()
    const found = await find(inventLead({ people: [ana], company: elsewhere }))
    expect(found).toMatchObject([
      {
        verdict: 'possible',
        personKey: 'ana',
        reasons: [{ by: 'name', value: 'Ana Quill' }],
        actions: ['update'],
      },
    ])
  })

  it('is nobody where nothing is shared, whatever the search brings', async () => {
    const { find, sandbox, leadId } = await benchWithLead()
    const hit = {
      __object_type: 'contact',
      id: 'cont_1',
      lead_id: leadId(),
      emails: [{ email: 'ana@fabrikam.example.org', type: 'office' }],
    }
    sandbox.fail({
      kind: 'status',
      status: 200,
      body: JSON.stringify({ data: [hit, 7, { id: '' }], cursor: null }),
    })
    const person = {
      ...emptyPerson,
      key: 'zoe',
      name: 'Zoe Marlow',
      emails: [{ address: 'ana@fabrikam.example', type: 'work' as const }],
    }
    expect(await find(inventLead({ people: [person], company: elsewhere }))).toEqual([])
  })

  it('is each of several people, and the others can be added', async () => {
    const { find } = await benchWithLead()
    const found = await find(inventLead({ people: [{ ...ana, emails: anasEmail }, bo] }))
    expect(found).toMatchObject([{ verdict: 'person', personKey: 'ana', actions: ['update', 'add'] }])
  })

  it('is called by an e-mail where the record has no name', async () => {
    const { find } = await benchWithLeads(
      inventLead({ people: [{ ...ana, name: '', emails: anasEmail }], company }),
    )
    const found = await find(inventLead({ people: [{ ...ana, emails: anasEmail }] }))
    expect(found).toMatchObject([{ name: 'Ana.Quill@Fabrikam.example', company: 'Fabrikam Tools' }])
  })

  it('is best first', async () => {
    const namesake = inventLead({ people: [{ ...ana }], company: elsewhere })
    const { find } = await benchWithLeads(namesake, inventLead())
    const found = await find(
      inventLead({
        people: [
          { ...ana, emails: anasEmail },
          { ...ana, key: 'other' },
        ],
        company: elsewhere,
      }),
    )
    expect(found.map(({ verdict, reasons }) => [verdict, reasons[0]?.by])).toEqual([
      ['person', 'email'],
      ['person', 'name'],
    ])
  })
})

describe('the company that is known to Close', () => {
  it.each([
    [
      'its name',
      { ...emptyCompany, name: 'fabrikam tools GmbH' },
      { by: 'company', value: 'Fabrikam Tools' },
    ],
    [
      'its site',
      { ...emptyCompany, name: 'Fabrikam Group', website: 'https://www.fabrikam.example/' },
      { by: 'website', value: 'https://www.fabrikam.example/' },
    ],
  ])('is found by %s, without its people', async (_, at, reason) => {
    const { find, leadId } = await benchWithLead()
    expect(await find(inventLead({ people: [bo], company: at }))).toMatchObject([
      {
        recordId: leadId(),
        ids: { lead: leadId() },
        verdict: 'company',
        personKey: null,
        name: 'Fabrikam Tools',
        company: '',
        reasons: [reason],
        held: {
          company: 'Fabrikam Tools',
          website: 'https://fabrikam.example',
          address: '12 Invented Lane, Springfield',
        },
        actions: ['add', 'update'],
      },
    ])
  })

  it('is found by its page on the site of another', async () => {
    const page = 'https://network.example/company/fabrikam'
    const { find } = await benchWithLeads(
      inventLead({ company: { ...elsewhere, website: 'https://network.example/company/northwind' } }),
      inventLead({ company: { ...company, website: page } }),
    )
    const found = await find(inventLead({ people: [bo], company: { ...emptyCompany, website: `${page}/` } }))
    expect(found).toMatchObject([{ name: 'Fabrikam Tools', reasons: [{ by: 'website', value: `${page}/` }] }])
  })

  it('is found by a phone that a colleague has: a switchboard says where, not who', async () => {
    const { find } = await benchWithLead()
    const found = await find(inventLead({ people: [{ ...bo, phones: anasPhone }], company: elsewhere }))
    expect(found).toMatchObject([
      { verdict: 'company', personKey: null, reasons: [{ by: 'phone', value: '+12025550123' }] },
    ])
  })

  it('is found by its own e-mail', async () => {
    const emails = [{ address: 'info@fabrikam.example', type: 'work' as const }]
    const { find } = await benchWithLeads(inventLead({ company: { ...company, emails } }))
    const found = await find(inventLead({ people: [], company: { ...emptyCompany, emails } }))
    expect(found).toMatchObject([
      { verdict: 'company', reasons: [{ by: 'email', value: 'info@fabrikam.example' }] },
    ])
  })

  it('is not added to where there is nobody to add', async () => {
    const { find } = await benchWithLead()
    expect(await find(inventLead({ people: [] }))).toMatchObject([
      { verdict: 'company', actions: ['update'] },
    ])
  })
})

describe('looking into Close', () => {
  const search = 'POST /api/v1/data/search/'

  it('asks once for everybody, and once more for those who were not found', async () => {
    const { find, requests, leadId } = await benchWithLead()
    await find(inventLead({ people: [{ ...ana, emails: anasEmail }, bo] }))
    const read = `GET /api/v1/lead/${leadId()}/?_fields=id,name,display_name,status_label,html_url,url,addresses,contacts`
    expect(requests()).toEqual([search, search, read])
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

  it('looks for ten people and into three leads', async () => {
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
      matches: [{ verdict: 'person' }, { verdict: 'person' }, { verdict: 'person' }],
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
