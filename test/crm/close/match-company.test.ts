import { describe, expect, it } from 'vitest'
import { emptyCompany, emptyPerson, inventLead, inventPerson } from '../invented-lead.ts'
import { benchWithLead, benchWithLeads } from './bench-with-lead.ts'
import { anasPhone, bo, company, elsewhere } from './looked-for.ts'

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
    const { find, bodies } = await benchWithLeads(
      inventLead({ company: { ...elsewhere, website: 'https://network.example/company/northwind' } }),
      inventLead({ company: { ...company, website: page } }),
    )
    const found = await find(inventLead({ people: [bo], company: { ...emptyCompany, website: `${page}/` } }))
    expect(found).toMatchObject([{ name: 'Fabrikam Tools', reasons: [{ by: 'website', value: `${page}/` }] }])
    const asked = bodies('POST /api/v1/data/search/').map((body) => JSON.stringify(body))
    expect(asked.at(-1)).toContain('"value":"network.example/company/fabrikam"')
  })

  it('is found by a phone that a colleague has: a switchboard says where, not who', async () => {
    const { find } = await benchWithLead()
    const found = await find(inventLead({ people: [{ ...bo, phones: anasPhone }], company: elsewhere }))
    expect(found).toMatchObject([
      { verdict: 'company', personKey: null, reasons: [{ by: 'phone', value: '+12025550123' }] },
    ])
  })

  it('tells a phone once that many there have', async () => {
    const { find } = await benchWithLeads(
      inventLead({ people: [inventPerson(), { ...bo, phones: anasPhone }] }),
    )
    const dee = { ...emptyPerson, key: 'dee', name: 'Dee Oak', phones: anasPhone }
    expect((await find(inventLead({ people: [dee], company: elsewhere })))[0]?.reasons).toHaveLength(1)
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
