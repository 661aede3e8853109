import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import type { SentValue } from '../../../lib/crm/field.ts'
import type { Intent } from '../../../lib/lead/intent.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import { emptyPerson, inventLead, inventPerson } from '../invented-lead.ts'
import { benchWithLead, credentials, statusId } from './bench-with-lead.ts'

const bo = {
  ...emptyPerson,
  key: 'bo',
  name: 'Bo Ferrer',
  emails: [{ address: 'bo@fabrikam.example', type: 'work' as const }],
}
const cy = { ...emptyPerson, key: 'cy', name: 'Cy Marlow' }

type Attempt = { lead?: Lead; values?: SentValue[]; done?: Record<string, string>; statusId?: string }

/** The company of the invented lead, with these people to add to it. */
async function benchToAdd(lead: Lead = inventLead({ people: [bo, cy] })) {
  const bench = await benchWithLead()
  const match = (await bench.find(lead)).find(({ actions }) => actions.includes('add'))
  if (match === undefined) expect.unreachable()
  const intent: Intent = { kind: 'add', target: match }
  const before = bench.sandbox.exchanges.length
  return Object.assign(bench, {
    leadPath: `/api/v1/lead/${bench.leadId()}/`,
    names: () => bench.sandbox.records().map(({ contacts }) => contacts.map(({ name }) => name)),
    since: () => bench.sandbox.exchanges.slice(before).map(({ method, path }) => `${method} ${path}`),
    add: (attempt: Attempt = {}) => bench.deliver(close, credentials, { lead, intent, statusId, ...attempt }),
  })
}

const post = 'POST /api/v1/contact/'

describe('people added to a lead of Close', () => {
  it('get a contact each, before the note, and are told of one by one', async () => {
    const { add, since, leadPath, reports, leadId, names } = await benchToAdd()
    expect(await add()).toEqual({
      kind: 'delivered',
      recordId: leadId(),
      link: `https://app.close.com/lead/${leadId()}/`,
    })
    expect(since()).toEqual([`GET ${leadPath}`, post, post, 'POST /api/v1/activity/note/'])
    expect(reports.map(([step]) => step)).toEqual(['contact:bo', 'contact:cy', 'note'])
    expect(names()).toEqual([['Ana Quill', 'Bo Ferrer', 'Cy Marlow']])
  })

  it('always say in which lead they are: without it Close would make another', async () => {
    const { add, bodies, leadId } = await benchToAdd()
    await add()
    expect(bodies(post)).toEqual([
      { lead_id: leadId(), name: 'Bo Ferrer', emails: [{ email: 'bo@fabrikam.example', type: 'office' }] },
      { lead_id: leadId(), name: 'Cy Marlow' },
    ])
  })

  it('leave the lead and its status as they are', async () => {
    const { add, sandbox } = await benchToAdd(
      inventLead({ people: [bo], company: { ...inventLead().company, address: '7 New Street' } }),
    )
    await add({ statusId: 'stat_Customer' })
    expect(sandbox.records()).toMatchObject([
      { status: 'Qualified', address: '12 Invented Lane, Springfield', unknownFields: [] },
    ])
  })

  it('bring the e-mails of the company that nobody there has', async () => {
    const emails = [
      { address: 'ana.quill@fabrikam.example', type: 'work' as const },
      { address: 'bo@fabrikam.example', type: 'work' as const },
      { address: 'info@fabrikam.example', type: 'work' as const },
    ]
    const { add, bodies, reports } = await benchToAdd(
      inventLead({ people: [bo], company: { ...inventLead().company, emails } }),
    )
    await add()
    expect(bodies(post).at(-1)).toMatchObject({
      name: 'Fabrikam Tools',
      emails: [{ email: 'info@fabrikam.example', type: 'office' }],
    })
    expect(reports.map(([step]) => step)).toEqual(['contact:bo', 'company-contact', 'note'])
  })

  it("bring the company's phones likewise, and only once", async () => {
    const phones = ['+12025550123', '+12025550199'].map((number) => ({
      number,
      extension: '',
      type: 'work' as const,
    }))
    const lead = inventLead({ people: [bo], company: { ...inventLead().company, phones } })
    const { add, ask, sandbox, bodies, reports } = await benchToAdd(lead)
    sandbox.fail({ kind: 'status', status: 429, body: '' }, { on: 'POST /api/v1/activity/note/' })
    await add()
    expect(bodies(post).at(-1)).toMatchObject({ phones: [{ phone: '+12025550199', type: 'office' }] })
    await ask('PUT', `contact/${reports[1]?.[1]}/`, { phones: [] })
    await add({ done: Object.fromEntries(reports) })
    expect(bodies(post)).toHaveLength(2)
  })

  it('get no second contact where they are there, but what is new of them', async () => {
    const phones = [{ number: '+12025550177', extension: '', type: 'work' as const }]
    const people = [inventPerson({ title: 'Chief of Sales', phones }), bo]
    const { add, sandbox, names } = await benchToAdd(inventLead({ people }))
    expect(await add()).toMatchObject({ kind: 'delivered' })
    expect(names()).toEqual([['Ana Quill', 'Bo Ferrer']])
    expect(sandbox.records()[0]?.contacts[0]).toMatchObject({
      title: 'Head of Sales',
      phones: [{ value: '+12025550123' }, { value: '+12025550177' }],
    })
  })

  it('bring values of the fields that the lead has not filled, and their own', async () => {
    const { add, ask, leadId, reports } = await benchToAdd()
    await ask('PUT', `lead/${leadId()}/`, { 'custom.cf_Segment': 'Wholesale' })
    const ofLead = { of: 'lead', personKey: null, type: 'text' } as const
    await add({
      values: [
        { ...ofLead, id: 'lead:cf_Segment', value: 'Retail' },
        { ...ofLead, id: 'lead:cf_Campaign', value: 'Fair' },
        { of: 'person', personKey: 'cy', type: 'choice', id: 'contact:cf_Role', value: 'Uses' },
      ],
    })
    expect(await ask('GET', `lead/${leadId()}/`)).toMatchObject({
      'custom.cf_Segment': 'Wholesale',
      'custom.cf_Campaign': 'Fair',
    })
    const cysId = reports.find(([step]) => step === 'contact:cy')?.[1]
    expect(await ask('GET', `contact/${cysId}/`)).toMatchObject({ 'custom.cf_Role': 'Uses' })
    expect(reports.map(([step]) => step)).toEqual(['contact:bo', 'contact:cy', 'lead-fields', 'note'])
  })
})

describe('adding that goes wrong', () => {
  it('goes on with whoever is left', async () => {
    const { add, sandbox, reports, since, leadPath, names } = await benchToAdd()
    sandbox.fail({ kind: 'status', status: 429, body: '' }, { on: 'POST /api/v1/activity/note/' })
    expect(await add()).toMatchObject({ kind: 'later' })
    const before = since().length
    expect(await add({ done: Object.fromEntries(reports) })).toMatchObject({ kind: 'delivered' })
    expect(since().slice(before)).toEqual([`GET ${leadPath}`, 'POST /api/v1/activity/note/'])
    expect(names()).toEqual([['Ana Quill', 'Bo Ferrer', 'Cy Marlow']])
  })

  it('does not make again whom somebody there has changed since', async () => {
    const { add, ask, sandbox, reports, names } = await benchToAdd()
    sandbox.fail({ kind: 'status', status: 429, body: '' }, { on: 'POST /api/v1/activity/note/' })
    await add()
    await ask('PUT', `contact/${reports[0]?.[1]}/`, { name: 'Robert Ferrer', emails: [] })
    await add({ done: Object.fromEntries(reports) })
    expect(names()).toEqual([['Ana Quill', 'Robert Ferrer', 'Cy Marlow']])
  })

  it('does not take the place of one person for that of another when the lead is corrected', async () => {
    const { add, sandbox, reports, names } = await benchToAdd()
    sandbox.fail({ kind: 'status', status: 503, body: '' }, { on: 'POST /api/v1/activity/note/' })
    await add()
    const done = Object.fromEntries(reports)
    const dee = { ...emptyPerson, key: 'dee', name: 'Dee Oak' }
    await add({ lead: inventLead({ people: [dee, cy] }), done })
    expect(names()).toEqual([['Ana Quill', 'Bo Ferrer', 'Cy Marlow', 'Dee Oak']])
  })

  it('is unsure of the person whose answer is lost, and makes no second one when it is tried again', async () => {
    const { add, sandbox, reports, names } = await benchToAdd()
    sandbox.fail({ kind: 'drop-answer' }, { on: post })
    expect(await add()).toEqual({ kind: 'unsure', step: 'contact:bo' })
    expect(reports).toEqual([])
    expect(await add()).toMatchObject({ kind: 'delivered' })
    expect(names()).toEqual([['Ana Quill', 'Bo Ferrer', 'Cy Marlow']])
    expect(reports.map(([step]) => step)).toEqual(['contact:bo', 'contact:cy', 'note'])
  })

  it('is told before anything is written when the lead is gone', async () => {
    const { add, sandbox, leadPath, since } = await benchToAdd()
    sandbox.fail({ kind: 'status', status: 404, body: '{"error":"Not found."}' }, { on: `GET ${leadPath}` })
    expect(await add()).toEqual({
      kind: 'refused',
      refusals: [{ field: null, code: 'gone', text: 'Not found.' }],
    })
    expect(since()).toEqual([`GET ${leadPath}`])
  })

  it("names the part of a person's contact that is refused", async () => {
    const wrong = { ...bo, emails: [{ address: 'bo@nowhere', type: 'work' as const }] }
    const { add } = await benchToAdd(inventLead({ people: [wrong] }))
    expect(await add()).toEqual({
      kind: 'refused',
      refusals: [{ field: 'email', text: 'Invalid email address.' }],
    })
  })

  it('sends nothing when everything is done', async () => {
    const { add, reports, since } = await benchToAdd()
    await add()
    const before = since().length
    expect(await add({ done: Object.fromEntries(reports) })).toMatchObject({ kind: 'delivered' })
    expect(since()).toHaveLength(before)
  })

  it('does not write to a lead that it does not know', async () => {
    const { deliver, since } = await benchToAdd()
    const target = { recordId: '', ids: {}, personKey: null, name: '', link: null }
    const intent: Intent = { kind: 'add', target }
    const outcome = await deliver(close, credentials, {
      lead: inventLead({ people: [bo] }),
      intent,
      statusId,
    })
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code: 'gone' }] })
    expect(since()).toEqual([])
  })
})
