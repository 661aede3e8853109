import { describe, expect, it } from 'vitest'
import { emptyCompany, emptyPerson, inventLead } from '../invented-lead.ts'
import { benchWithLead, benchWithLeads } from './bench-with-lead.ts'
import { ana, anasEmail, anasPhone, bo, company, elsewhere } from './looked-for.ts'

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

  it('is everybody of a page of many, though not all of their leads are read', async () => {
    const people = ['Ana', 'Bo', 'Cy', 'Di', 'Eve'].map((name) => ({
      ...emptyPerson,
      key: name,
      name: `${name} Weir`,
      emails: [{ address: `${name}@fabrikam.example`, type: 'work' as const }],
    }))
    const leads = people.map((one) =>
      inventLead({ people: [one], company: { ...emptyCompany, name: `${one.key} Tools` } }),
    )
    const { find, requests } = await benchWithLeads(...leads)
    const found = await find(inventLead({ people, company: elsewhere }))
    const persons = found.filter(({ verdict }) => verdict === 'person')
    expect(persons.map(({ personKey }) => personKey).toSorted()).toEqual(['Ana', 'Bo', 'Cy', 'Di', 'Eve'])
    expect(persons.filter(({ actions }) => actions.length === 0)).toHaveLength(2)
    expect(
      requests().filter((request) => request.startsWith('GET') && request.includes('lead/')),
    ).toHaveLength(3)
  })

  it('goes before the company that shares a phone', async () => {
    const switchboard = inventLead({ people: [{ ...bo, phones: anasPhone }], company: elsewhere })
    const { find } = await benchWithLeads(switchboard, inventLead({ people: [ana] }))
    const found = await find(inventLead({ people: [{ ...ana, phones: anasPhone }] }))
    expect(found.map(({ verdict, company: firm }) => [verdict, firm])).toEqual([
      ['person', 'Fabrikam Tools'],
      ['company', ''],
    ])
  })

  it('is the one of several people who shares the most', async () => {
    const { find } = await benchWithLead()
    const people = [
      { ...ana, key: 'caller', name: '', phones: anasPhone },
      { ...ana, emails: anasEmail },
    ]
    expect(await find(inventLead({ people, company: elsewhere }))).toMatchObject([{ personKey: 'ana' }])
  })

  it('belongs to no company where the lead is called after the person', async () => {
    const { find } = await benchWithLeads(inventLead({ people: [ana], company: emptyCompany }))
    const found = await find(inventLead({ people: [ana], company: emptyCompany }))
    expect(found).toMatchObject([{ verdict: 'possible', name: 'Ana Quill', company: '' }])
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
