import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import { compareLead, tickedChanges } from '../../../lib/lead/compare-lead.ts'
import type { Intent } from '../../../lib/lead/intent.ts'
import { inventLead } from '../invented-lead.ts'
import { benchToUpdate, met } from './bench-to-update.ts'
import { credentials, statusId } from './bench-with-lead.ts'

describe('an update in Close', () => {
  it('reads, writes the contact, the lead and the note, and tells of each', async () => {
    const { update, since, contactPath, leadPath, reports, contactId, leadId } = await benchToUpdate()
    expect(await update()).toEqual({
      kind: 'delivered',
      recordId: leadId(),
      link: `https://app.close.com/lead/${leadId()}/`,
    })
    expect(since()).toEqual([
      `GET ${contactPath}`,
      `GET ${leadPath}`,
      `PUT ${contactPath}`,
      `PUT ${leadPath}`,
      'POST /api/v1/activity/note/',
    ])
    expect(reports).toEqual([
      ['contact', contactId],
      ['lead-fields', leadId()],
      ['note', expect.stringMatching(/^acti_/)],
    ])
  })

  it('changes what is ticked and leaves all else: nothing is taken from a list', async () => {
    const { update, sandbox } = await benchToUpdate()
    await update()
    expect(sandbox.records()).toMatchObject([
      {
        name: 'Fabrikam Machine Tools',
        website: 'https://fabrikam-machines.example',
        address: '7 New Street',
        contacts: [
          {
            name: 'Ana M. Quill',
            title: 'Chief of Sales',
            emails: [
              { value: 'ana.quill@fabrikam.example', type: 'office' },
              { value: 'ana@mail.example', type: 'home' },
            ],
            phones: [
              { value: '+12025550123', type: 'mobile' },
              { value: '+12025550177', type: 'office' },
            ],
            urls: ['https://social.example/ana-quill', 'https://other.example/ana'],
          },
        ],
        unknownFields: [],
      },
    ])
  })

  it('sends only the parts that change', async () => {
    const { update, bodies, since } = await benchToUpdate(met, ({ field }) => field === 'title')
    await update()
    expect(bodies('PUT /api/v1/contact/')).toEqual([{ title: 'Chief of Sales' }])
    expect(since().filter((request) => request.startsWith('PUT'))).toHaveLength(1)
  })

  it('keeps what came to a list since the user looked', async () => {
    const { update, ask, contactId, sandbox } = await benchToUpdate(met, ({ field }) => field === 'emails')
    const emails = [{ email: 'new@fabrikam.example', type: 'direct' }]
    await ask('PUT', `contact/${contactId}/`, { emails })
    await update()
    expect(sandbox.records()[0]?.contacts[0]?.emails.map(({ value }) => value)).toEqual([
      'new@fabrikam.example',
      'ana@mail.example',
    ])
  })

  it('keeps the other addresses, and what the first is called', async () => {
    const { update, ask, leadId, bodies } = await benchToUpdate(met, ({ field }) => field === 'address')
    const addresses = [
      { label: 'mailing', address_1: '12 Invented Lane', city: 'Springfield' },
      { label: 'other', address_1: '1 Old Road' },
    ]
    await ask('PUT', `lead/${leadId()}/`, { addresses })
    expect(await update()).toMatchObject({ kind: 'delivered' })
    expect(bodies('PUT /api/v1/lead/').at(-1)).toEqual({
      addresses: [
        { label: 'mailing', address_1: '7 New Street' },
        expect.objectContaining(addresses[1] ?? {}),
      ],
    })
  })

  it('writes to the lead in which the contact is by now', async () => {
    const { update, ask, contactId, sandbox } = await benchToUpdate(met, ({ field }) => field === 'phones')
    const other = await ask('POST', 'lead/', { name: 'Merged' })
    await ask('PUT', `contact/${contactId}/`, { lead_id: other.id })
    expect(await update()).toMatchObject({ recordId: other.id })
    expect(sandbox.records().at(-1)?.notes.at(-1)).toContain('Met at the fair.')
  })

  it('leaves the status as it is', async () => {
    const { update, sandbox } = await benchToUpdate()
    await update({ statusId: 'stat_Customer' })
    expect(sandbox.records()[0]?.status).toBe('Qualified')
  })

  it('of a company changes the lead alone', async () => {
    const lead = inventLead({ people: [], company: { ...met.company, name: 'Fabrikam Tools' } })
    const { update, since, leadPath } = await benchToUpdate(lead)
    expect(await update()).toMatchObject({ kind: 'delivered' })
    expect(since()).toEqual([`GET ${leadPath}`, `PUT ${leadPath}`, 'POST /api/v1/activity/note/'])
  })
})

it('an update of what is ticked by itself overwrites nothing', async () => {
  const { match, deliver, sandbox } = await benchToUpdate()
  const intent: Intent = {
    kind: 'update',
    target: match,
    changes: tickedChanges(compareLead(met, match), {}),
  }
  await deliver(close, credentials, { lead: met, intent, statusId })
  expect(sandbox.records()).toMatchObject([
    {
      name: 'Fabrikam Tools',
      website: 'https://fabrikam.example',
      contacts: [{ name: 'Ana Quill', title: 'Head of Sales' }],
    },
  ])
})
