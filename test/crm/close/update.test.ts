import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import type { SentValue } from '../../../lib/crm/field.ts'
import { compareLead, tickedChanges } from '../../../lib/lead/compare-lead.ts'
import type { Change, Intent } from '../../../lib/lead/intent.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'
import { benchWithLead, credentials, statusId } from './bench-with-lead.ts'

/** The same person and company, with other and further values. */
const met = inventLead({
  people: [
    inventPerson({
      name: 'Ana M. Quill',
      title: 'Chief of Sales',
      emails: [{ address: 'ana@mail.example', type: 'home' }, ...inventPerson().emails],
      phones: [{ number: '+12025550177', extension: '', type: 'work' }],
      profiles: ['https://other.example/ana'],
    }),
  ],
  company: {
    ...emptyCompany,
    name: 'Fabrikam Machine Tools',
    website: 'https://fabrikam-machines.example',
    address: '7 New Street',
  },
})

/** What an update of the first record found would be, all of it ticked unless told otherwise. */
async function benchToUpdate(lead: Lead = met, isTicked: (change: Change) => boolean = () => true) {
  const bench = await benchWithLead()
  const [match] = await bench.find(lead)
  if (match === undefined) expect.unreachable()
  const changes = compareLead(lead, match).filter(isTicked)
  const intent: Intent = { kind: 'update', target: match, changes }
  const before = bench.sandbox.exchanges.length
  const contactId = match.ids['contact'] ?? ''
  return Object.assign(bench, {
    match,
    intent,
    contactId,
    contactPath: `/api/v1/contact/${contactId}/`,
    leadPath: `/api/v1/lead/${bench.leadId()}/`,
    since: () => bench.sandbox.exchanges.slice(before).map(({ method, path }) => `${method} ${path}`),
    update: (attempt: { values?: SentValue[]; done?: Record<string, string>; statusId?: string } = {}) =>
      bench.deliver(close, credentials, { lead, intent, statusId, ...attempt }),
  })
}

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

describe('a value that is not as the user saw it', () => {
  it.each([
    ['name', 'contact', { name: 'Ana Quill-Marlow' }],
    ['title', 'contact', { title: 'Retired' }],
    ['company', 'lead', { name: 'Fabrikam Boats' }],
    ['website', 'lead', { url: 'https://boats.example' }],
    ['address', 'lead', { addresses: [{ address_1: '1 Quay' }] }],
  ] as const)('%s: keeps the update from being made, whole', async (field, kind, changed) => {
    const { update, ask, contactId, leadId, since } = await benchToUpdate()
    await ask('PUT', kind === 'lead' ? `lead/${leadId()}/` : `contact/${contactId}/`, changed)
    const before = since().length
    expect(await update()).toEqual({ kind: 'refused', refusals: [{ field, code: 'changed', text: '' }] })
    expect(
      since()
        .slice(before)
        .every((request) => request.startsWith('GET')),
    ).toBe(true)
  })

  it('is no obstacle where it says already what it is to say', async () => {
    const { update, ask, contactId, bodies } = await benchToUpdate(met, ({ field }) => field === 'title')
    await ask('PUT', `contact/${contactId}/`, { title: 'CHIEF OF SALES' })
    expect(await update()).toMatchObject({ kind: 'delivered' })
    expect(bodies('PUT /api/v1/contact/')).toHaveLength(1)
  })

  it('is no obstacle where it was written by an attempt before', async () => {
    const { update, ask, contactId, leadId } = await benchToUpdate()
    await ask('PUT', `contact/${contactId}/`, { title: 'Retired' })
    expect(await update({ done: { contact: contactId } })).toMatchObject({
      kind: 'delivered',
      recordId: leadId(),
    })
  })
})

describe('an update that goes wrong', () => {
  it.each(['contact', 'lead'] as const)(
    'comes later when the answer about the %s is lost, and then finds its work done',
    async (kind) => {
      const bench = await benchToUpdate()
      const { update, sandbox, reports, contactPath, leadPath, since } = bench
      const path = `PUT ${kind === 'contact' ? contactPath : leadPath}`
      sandbox.fail({ kind: 'drop-answer' }, { on: path })
      expect(await update()).toEqual({ kind: 'later', delay: 'unreachable', waitMs: null })
      const before = since().length
      expect(await update({ done: Object.fromEntries(reports) })).toMatchObject({ kind: 'delivered' })
      expect(since().slice(before)).not.toContain(path)
      expect(sandbox.records()[0]?.notes).toHaveLength(2)
    },
  )

  it('is unsure of the note alone', async () => {
    const { update, sandbox } = await benchToUpdate()
    sandbox.fail({ kind: 'drop-answer' }, { on: 'POST /api/v1/activity/note/' })
    expect(await update()).toEqual({ kind: 'unsure', step: 'note' })
  })

  it.each(['contact', 'lead'] as const)('says that the %s is gone', async (kind) => {
    const { update, sandbox, contactPath, leadPath } = await benchToUpdate()
    const on = `GET ${kind === 'contact' ? contactPath : leadPath}`
    sandbox.fail({ kind: 'status', status: 404, body: '{"error":"Not found."}' }, { on })
    expect(await update()).toEqual({
      kind: 'refused',
      refusals: [{ field: null, code: 'gone', text: 'Not found.' }],
    })
  })

  it('names what is refused', async () => {
    const lead = inventLead({
      people: [
        inventPerson({ emails: [...inventPerson().emails, { address: 'ana@nowhere', type: 'work' }] }),
      ],
    })
    const { update } = await benchToUpdate(lead)
    expect(await update()).toMatchObject({ kind: 'refused', refusals: [{ field: 'email' }] })
  })

  it('loses nothing of a list that it cannot read', async () => {
    const { update, sandbox, contactPath, since, contactId } = await benchToUpdate()
    const body = JSON.stringify({ id: contactId, emails: [{ address: 'odd' }] })
    sandbox.fail({ kind: 'status', status: 200, body }, { on: `GET ${contactPath}` })
    expect(await update()).toEqual({ kind: 'later', delay: 'server', waitMs: null })
    expect(since()).toEqual([`GET ${contactPath}`])
  })

  it('sends nothing when everything is done', async () => {
    const { update, reports, since, leadId } = await benchToUpdate()
    await update()
    const before = since().length
    expect(await update({ done: Object.fromEntries(reports) })).toMatchObject({ recordId: leadId() })
    expect(since()).toHaveLength(before)
  })
})

describe('custom values in an update', () => {
  const value = (id: string, given: string): SentValue => {
    const isLead = id.startsWith('lead:')
    return {
      id,
      of: isLead ? 'lead' : 'person',
      personKey: isLead ? null : 'person-1',
      type: 'text',
      value: given,
    }
  }

  it('go where there are none', async () => {
    const { update, ask, contactId, leadId } = await benchToUpdate()
    await ask('PUT', `lead/${leadId()}/`, { 'custom.cf_Segment': 'Wholesale' })
    await ask('PUT', `contact/${contactId}/`, { 'custom.cf_Campaign': 'Fair' })
    await update({
      values: [
        value('lead:cf_Segment', 'Retail'),
        value('lead:cf_Industry', 'Tea'),
        value('contact:cf_Campaign', 'Web'),
        value('contact:cf_Role', 'Decides'),
      ],
    })
    expect(await ask('GET', `lead/${leadId()}/`)).toMatchObject({
      'custom.cf_Segment': 'Wholesale',
      'custom.cf_Industry': 'Tea',
    })
    expect(await ask('GET', `contact/${contactId}/`)).toMatchObject({
      'custom.cf_Campaign': 'Fair',
      'custom.cf_Role': 'Decides',
    })
  })

  it('of somebody else stay out', async () => {
    const { update, bodies } = await benchToUpdate(met, () => false)
    await update({ values: [{ ...value('contact:cf_Role', 'Decides'), personKey: 'person-2' }] })
    expect(bodies('PUT /api/v1/contact/')).toEqual([])
  })

  it('are refused by their name', async () => {
    const { update } = await benchToUpdate()
    expect(await update({ values: [value('contact:cf_Role', 'Sings')] })).toEqual({
      kind: 'refused',
      refusals: [{ field: null, fieldId: 'contact:cf_Role', code: 'unknown', text: 'Not a valid choice.' }],
    })
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
