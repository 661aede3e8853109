import { describe, expect, it } from 'vitest'
import { leadSquared } from '../../../lib/crm/leadsquared/leadsquared.ts'
import { compareLead } from '../../../lib/lead/compare-lead.ts'
import type { Change } from '../../../lib/lead/intent.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import { leadSquaredKeys } from '../../sandbox/leadsquared/state.ts'
import { createBench } from '../bench.ts'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'

const credentials = leadSquaredKeys
const statusId = 'Prospect'
const update = 'POST /v2/LeadManagement.svc/Lead.Update'
const createNote = 'POST /v2/LeadManagement.svc/CreateNote'

/** A LeadSquared that has the first lead, and how the second would change it. */
async function benchWith(stored: Lead, lead: Lead) {
  const bench = createBench()
  await bench.connect(leadSquared, credentials)
  await bench.deliver(leadSquared, credentials, { statusId, lead: stored })
  const found = await bench.match(leadSquared, credentials, lead)
  const match = found.kind === 'matched' ? found.matches[0] : undefined
  if (match === undefined) expect.unreachable(JSON.stringify(found))
  bench.reports.length = 0
  const before = bench.requests().length
  const save = (changes: Change[] = compareLead(lead, match), done = {}) =>
    bench.deliver(leadSquared, credentials, {
      statusId: 'Customer',
      lead,
      intent: { kind: 'update', target: match, changes },
      done,
    })
  return {
    sandbox: bench.sandbox,
    reports: bench.reports,
    deliver: bench.deliver,
    match,
    save,
    changes: compareLead(lead, match),
    since: () => bench.requests().slice(before),
  }
}

const sparse = inventLead({
  people: [inventPerson({ name: 'Ana', title: '', phones: [] })],
  company: emptyCompany,
})

describe('updating a lead of LeadSquared', () => {
  it('fills what is empty and changes what is ticked, and leaves the stage', async () => {
    const { save, sandbox, since, match } = await benchWith(sparse, inventLead())
    expect(await save()).toMatchObject({ kind: 'delivered', recordId: match.recordId })
    const [record] = sandbox.records()
    expect(record).toMatchObject({
      name: 'Ana Quill',
      status: 'Prospect',
      website: 'https://fabrikam.example',
    })
    expect(record?.contacts[0]).toMatchObject({
      title: 'Head of Sales',
      phones: [{ value: '+1-2025550123', type: 'phone' }],
    })
    expect(record?.custom['Company']).toBe('Fabrikam Tools')
    expect(since().map((request) => request.split('?')[0])).toEqual([
      'GET /v2/LeadManagement.svc/Leads.GetById',
      update,
      createNote,
    ])
  })

  it('sends only what differs', async () => {
    const { save, sandbox } = await benchWith(inventLead(), {
      ...inventLead({ people: [inventPerson({ title: 'CEO' })] }),
    })
    await save()
    expect(JSON.parse(sandbox.exchanges.at(-2)?.body ?? '')).toEqual([
      { Attribute: 'JobTitle', Value: 'CEO' },
    ])
  })

  it('notes the e-mails and phones for which there is no room, and loses none that are there', async () => {
    const met = inventPerson({
      emails: [
        { address: 'ana.quill@fabrikam.example', type: 'work' },
        { address: 'ana@home.example', type: 'home' },
      ],
      phones: [
        { number: '+12025550123', type: 'mobile', extension: '' },
        { number: '+12025550150', type: 'work', extension: '' },
        { number: '+12025550151', type: 'work', extension: '' },
      ],
    })
    const { save, sandbox } = await benchWith(inventLead(), inventLead({ people: [met], note: 'Again.' }))
    await save()
    const [record] = sandbox.records()
    expect(record?.contacts[0]?.emails).toEqual([{ value: 'ana.quill@fabrikam.example', type: 'email' }])
    expect(record?.contacts[0]?.phones.map(({ value }) => value)).toEqual(['+1-2025550150', '+1-2025550123'])
    expect(record?.notes.at(-1)).toContain('Again.\n\nAna Quill: ana@home.example\nAna Quill: +12025550151\n')
  })

  it('refuses where a value is no more what the user saw', async () => {
    const { save, sandbox, changes, since } = await benchWith(
      inventLead(),
      inventLead({ people: [inventPerson({ title: 'CEO' })] }),
    )
    const seen = changes.map((change) => ({ ...change, now: 'Head of Marketing' }))
    expect(await save(seen)).toEqual({
      kind: 'refused',
      refusals: [{ field: 'title', code: 'changed', text: '' }],
    })
    expect(since().filter((request) => request.startsWith('POST'))).toEqual([])
    expect(sandbox.records()[0]?.contacts[0]?.title).toBe('Head of Sales')
  })

  it('is told when the lead is gone, by an empty answer or by an exception', async () => {
    const { save, sandbox } = await benchWith(
      inventLead(),
      inventLead({ people: [inventPerson({ title: 'CEO' })] }),
    )
    const gone = { kind: 'refused', refusals: [{ field: null, code: 'gone' }] }
    sandbox.fail({ kind: 'status', status: 200, body: '[]' })
    expect(await save()).toMatchObject(gone)
    const body =
      '{"ExceptionType":"MXInvalidEntityException","ExceptionMessage":"Lead does not exist in the system"}'
    sandbox.fail({ kind: 'status', status: 500, body }, { on: update })
    expect(await save()).toMatchObject(gone)
  })

  it('is told when the e-mail is that of another lead', async () => {
    const bench = await benchWith(sparse, inventLead({ people: [inventPerson({ title: 'CEO' })] }))
    await bench.deliver(leadSquared, credentials, {
      statusId,
      lead: inventLead({
        people: [
          inventPerson({
            name: 'Bo Ferrer',
            emails: [],
            phones: [{ number: '+12025550170', type: 'work', extension: '' }],
          }),
        ],
      }),
    })
    const phone: Change = {
      id: 'p',
      field: 'phones',
      now: '',
      next: '+12025550170',
      kind: 'add',
      type: 'work',
    }
    expect(await bench.save([phone])).toMatchObject({ refusals: [{ field: 'phone', code: 'duplicate' }] })
  })

  it.each([
    ['the answer is lost', { kind: 'drop-answer' }, 'unreachable'],
    ['the answer is spoiled', { kind: 'html-answer' }, 'server'],
    ['the server is in trouble', { kind: 'status', status: 502, body: '' }, 'server'],
  ] as const)('comes later when %s, and is made once', async (_, fault, delay) => {
    const { save, sandbox, reports } = await benchWith(sparse, inventLead())
    sandbox.fail(fault, { on: update })
    expect(await save()).toEqual({ kind: 'later', delay, waitMs: null })
    expect(await save(undefined, Object.fromEntries(reports))).toMatchObject({ kind: 'delivered' })
    expect(sandbox.records()).toEqual([expect.objectContaining({ name: 'Ana Quill' })])
    expect(sandbox.records()[0]?.notes).toHaveLength(2)
  })

  it('is unsure of a note whose answer is lost, and writes none twice', async () => {
    const { save, sandbox, reports, since } = await benchWith(sparse, inventLead())
    sandbox.fail({ kind: 'drop-answer' }, { on: createNote })
    expect(await save()).toEqual({ kind: 'unsure', step: 'note:person-1' })
    expect(reports.map(([step]) => step)).toEqual(['update'])
    const writes = since().length
    await save(undefined, { ...Object.fromEntries(reports), 'note:person-1': 'written' })
    expect(
      since()
        .slice(writes)
        .filter((request) => request.startsWith('POST')),
    ).toEqual([])
  })
})

it('updates the lead of a company without people by its e-mail', async () => {
  const company = {
    ...inventLead().company,
    emails: [{ address: 'office@fabrikam.example', type: 'work' as const }],
  }
  const stored = inventLead({ people: [], company: { ...company, website: '' } })
  const { save, match, sandbox } = await benchWith(stored, inventLead({ people: [], company }))
  expect(match).toMatchObject({ verdict: 'company', personKey: null, actions: ['update'] })
  expect(await save()).toMatchObject({ kind: 'delivered' })
  expect(sandbox.records()).toEqual([expect.objectContaining({ website: 'https://fabrikam.example' })])
})
