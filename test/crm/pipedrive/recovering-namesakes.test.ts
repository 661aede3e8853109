import { describe, expect, it } from 'vitest'
import { emptyCompany, inventLead } from '../invented-lead.ts'
import { benchInDoubt, benchWithClock } from './bench-in-doubt.ts'

const settleMs = 120_000
const emails = [{ value: 'ana.quill@fabrikam.example', primary: true }]
const phones = [{ value: '+12025550123', primary: true }]

describe('an organization that somebody else made meanwhile', () => {
  const other = { name: 'Fabrikam Tools', address: { value: '1 Elsewhere, Northtown' } }

  it('is not the one of the lead, which goes to it all the same', async () => {
    const { look, pass, ask, resume, counts } = await benchInDoubt('organization', 'lost')
    await ask('POST', 'api/v2/organizations', other)
    expect(await look()).toMatchObject({ kind: 'early' })
    pass(settleMs)
    expect(await look()).toEqual({ kind: 'absent' })
    await resume()
    expect(await counts()).toMatchObject({ organizations: 1 })
  })

  it('may be the one of the lead where the user wants a new one whatever is there', async () => {
    const intent = { kind: 'create', anyway: true } as const
    const { look, pass, ask } = await benchInDoubt('organization', 'lost', { intent })
    await ask('POST', 'api/v2/organizations', other)
    pass(settleMs)
    expect(await look()).toEqual({ kind: 'unclear' })
  })

  it('is used where the user says that it is there, before the search knows it', async () => {
    const { look, ask, sandbox } = await benchInDoubt('organization', 'lost')
    sandbox.settings.searchLagMs = 60_000
    const { data } = await ask('POST', 'api/v2/organizations', other)
    expect(await look({ isThere: true })).toEqual({ kind: 'made', id: String(data.id) })
  })
})

describe('a person whom somebody else made meanwhile', () => {
  const step = 'person:person-1'

  it.each([
    ['another e-mail', { emails: [{ value: 'other@example.com', primary: true }], phones, org_id: 101 }],
    ['another phone', { emails, phones: [{ value: '+12025550199', primary: true }], org_id: 101 }],
    ['no organization', { emails, phones }],
  ])('with %s may be the one of the lead or not', async (_case, more) => {
    const { look, pass, ask } = await benchInDoubt(step, 'lost')
    await ask('POST', 'api/v2/persons', { name: 'Ana Quill', ...more })
    expect(await look()).toMatchObject({ kind: 'early' })
    pass(settleMs)
    expect(await look()).toEqual({ kind: 'unclear' })
  })

  it('under another name is not', async () => {
    const { look, pass, ask } = await benchInDoubt(step, 'lost')
    await ask('POST', 'api/v2/persons', { name: 'Bo Ferrer', emails, phones, org_id: 101 })
    pass(settleMs)
    expect(await look()).toEqual({ kind: 'absent' })
  })

  it('hides not the one who fits', async () => {
    const { look, ask } = await benchInDoubt(step, 'arrived')
    await ask('POST', 'api/v2/persons', { name: 'Ana Quill' })
    expect(await look()).toEqual({ kind: 'made', id: '102' })
  })

  it('is not hidden by what was added to them since', async () => {
    const { look, ask } = await benchInDoubt(step, 'arrived')
    const more = [...emails, { value: 'ana@home.example', primary: false }]
    await ask('PATCH', 'api/v2/persons/102', { emails: more })
    expect(await look()).toEqual({ kind: 'made', id: '102' })
  })
})

describe('the organization that a person in doubt was put into', () => {
  const step = 'person:person-1'

  it('may be one that was there', async () => {
    const bench = await benchWithClock()
    await bench.ask('POST', 'api/v2/organizations', { name: 'Fabrikam Tools' })
    const { look } = await benchInDoubt(step, 'arrived', {}, bench)
    expect(await look()).toMatchObject({ kind: 'made' })
  })

  it('may be one that the user chose', async () => {
    const bench = await benchWithClock()
    await bench.ask('POST', 'api/v2/organizations', { name: 'Fabrikam Tools' })
    const target = await bench.matched(inventLead(), 'company')
    const { look } = await benchInDoubt(step, 'arrived', { intent: { kind: 'add', target } }, bench)
    expect(await look()).toMatchObject({ kind: 'made' })
  })

  it('may be none, of a lead that names no company or whose organization nobody knows the id of', async () => {
    const alone = inventLead({ company: emptyCompany })
    expect(await (await benchInDoubt(step, 'arrived', { lead: alone })).look()).toMatchObject({
      kind: 'made',
    })
    const unknown = await benchInDoubt(step, 'arrived', { done: { organization: '' } })
    expect(await unknown.look()).toMatchObject({ kind: 'made' })
  })
})
