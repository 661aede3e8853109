import { describe, expect, it } from 'vitest'
import { leadWithEmail, openClose } from './open-close.ts'

/** A Close with one lead whose second contact has an e-mail. */
async function openCloseWithLead() {
  const close = openClose()
  const lead = (await close.ask('POST', 'lead/', leadWithEmail('ana@fabrikam.example'))).body
  return { ...close, lead, contactId: String(lead.contact_ids[1]) }
}

describe('a change of a contact in Close', () => {
  it('leaves what is not sent, and replaces a list by the one that is', async () => {
    const { ask, contactId } = await openCloseWithLead()
    await ask('PUT', `contact/${contactId}/`, { title: 'Head of Sales' })
    const emails = [{ email: 'ana.quill@fabrikam.example', type: 'direct' }]
    const changed = await ask('PUT', `contact/${contactId}/`, { emails, 'custom.cf_Role': 'Decides' })
    expect(changed).toMatchObject({
      status: 200,
      body: { title: 'Head of Sales', emails, 'custom.cf_Role': 'Decides' },
    })
    expect((await ask('GET', `contact/${contactId}/`)).body).toEqual(changed.body)
  })

  it('can move it to another lead that is there', async () => {
    const { ask, contactId, sandbox } = await openCloseWithLead()
    const other = (await ask('POST', 'lead/', { name: 'Northwind' })).body
    expect(await ask('PUT', `contact/${contactId}/`, { lead_id: 'lead_gone' })).toMatchObject({ status: 400 })
    await ask('PUT', `contact/${contactId}/`, { lead_id: other.id })
    expect(sandbox.records().map(({ contacts }) => contacts.length)).toEqual([1, 1])
  })

  it.each([
    ['an unknown field', { nickname: 'Ana' }],
    ['a wrong e-mail', { emails: [{ email: 'ana' }] }],
    ['a wrong value', { 'custom.cf_Birthday': 'in May' }],
  ])('is refused with %s', async (_, body) => {
    const { ask, contactId } = await openCloseWithLead()
    expect(await ask('PUT', `contact/${contactId}/`, body)).toMatchObject({ status: 400 })
  })

  it('needs the contact', async () => {
    const { ask } = await openCloseWithLead()
    expect(await ask('PUT', 'contact/cont_gone/', {})).toMatchObject({ status: 404 })
    expect(await ask('GET', 'contact/cont_gone/')).toMatchObject({ status: 404 })
  })
})

describe('a change of a lead in Close', () => {
  it('leaves what is not sent, and takes a custom value away by null', async () => {
    const { ask, lead } = await openCloseWithLead()
    await ask('PUT', `lead/${lead.id}/`, { url: 'https://fabrikam.example', 'custom.cf_Segment': 'Retail' })
    const addresses = [{ label: 'business', address_1: '12 Invented Lane' }]
    await ask('PUT', `lead/${lead.id}/`, { addresses, status_id: 'stat_Customer', 'custom.cf_Segment': null })
    const { body } = await ask('GET', `lead/${lead.id}/`)
    expect(body).toMatchObject({
      name: 'Fabrikam Tools',
      url: 'https://fabrikam.example',
      status_label: 'Customer',
      addresses: [{ address_1: '12 Invented Lane', city: null }],
    })
    expect(body).not.toHaveProperty(['custom.cf_Segment'])
  })

  it('does not reach its contacts, in silence, but the sandbox notices', async () => {
    const { ask, lead, sandbox } = await openCloseWithLead()
    expect(await ask('PUT', `lead/${lead.id}/`, { contacts: [] })).toMatchObject({ status: 200 })
    expect(sandbox.records()).toEqual([
      expect.objectContaining({
        unknownFields: ['contacts'],
        contacts: [expect.anything(), expect.anything()],
      }),
    ])
  })

  it('is refused with a wrong value, by a wrong role, and without the lead', async () => {
    const { ask, lead } = await openCloseWithLead()
    expect(await ask('PUT', `lead/${lead.id}/`, { url: 'fabrikam' })).toMatchObject({ status: 400 })
    expect(await ask('PUT', `lead/${lead.id}/`, { 'custom.cf_CreditLimit': 5 })).toMatchObject({
      status: 403,
    })
    expect(await ask('PUT', 'lead/lead_gone/', {})).toMatchObject({ status: 404 })
  })
})
