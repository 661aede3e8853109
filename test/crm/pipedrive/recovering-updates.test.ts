import { describe, expect, it } from 'vitest'
import type { Intent } from '../../../lib/lead/intent.ts'
import { inventLead } from '../invented-lead.ts'
import { benchInDoubt, benchWithClock, countAll } from './bench-in-doubt.ts'
import { change } from './known-ana.ts'

const settleMs = 120_000

/** The person is known there, an hour ago; `isOpen`: their lead is still worked on. */
async function benchWithAna({ isOpen }: { isOpen: boolean }) {
  const bench = await benchWithClock()
  await bench.deliver({ entryId: 'draft-0.place-1' })
  const target = await bench.matched(inventLead(), 'person')
  const leadId = bench.sandbox.records()[0]?.id ?? expect.unreachable()
  if (!isOpen) await bench.ask('PATCH', `v1/leads/${leadId}`, { is_archived: true })
  bench.pass(3_600_000)
  const phone = change('phones', '', '+12025550177', 'work')
  const intent: Intent = { kind: 'update', target, changes: [phone] }
  return { bench, leadId, update: { intent }, target }
}

describe('the update of a person whose new lead got no answer', () => {
  const step = 'lead:person-1'

  it('finds it, and the rest is done without making anything twice', async () => {
    const { bench, update } = await benchWithAna({ isOpen: false })
    const { look, resume } = await benchInDoubt(step, 'arrived', update, bench)
    const found = await look()
    if (found.kind !== 'made') expect.unreachable(JSON.stringify(found))
    expect(await resume({ [step]: found.id })).toMatchObject({ kind: 'delivered', recordId: found.id })
    expect(await countAll(bench)).toEqual({ organizations: 1, persons: 1, leads: 1, notes: 2 })
  })

  it('is certain not to be there in the end, and is made then', async () => {
    const { bench, update } = await benchWithAna({ isOpen: false })
    const { look, pass, resume } = await benchInDoubt(step, 'lost', update, bench)
    expect(await look()).toMatchObject({ kind: 'early' })
    pass(settleMs)
    expect(await look()).toEqual({ kind: 'absent' })
    expect(await resume()).toMatchObject({ kind: 'delivered' })
    expect(await countAll(bench)).toEqual({ organizations: 1, persons: 1, leads: 1, notes: 2 })
  })

  it('seen there by the user, its id unknown, has no note and stands for the person', async () => {
    const { bench, update, target } = await benchWithAna({ isOpen: false })
    const { resume, requests } = await benchInDoubt(step, 'lost', update, bench)
    const before = requests().length
    expect(await resume({ [step]: '' })).toEqual({
      kind: 'delivered',
      recordId: target.recordId,
      link: target.link,
    })
    expect(requests()).toHaveLength(before)
  })
})

describe('the update of a person whose note got no answer', () => {
  const step = 'note:person-1'

  it('finds it on the lead that was open', async () => {
    const { bench, update, leadId } = await benchWithAna({ isOpen: true })
    const { look, resume, done } = await benchInDoubt(step, 'arrived', update, bench)
    expect(done).toEqual({ 'lead:person-1': leadId })
    const found = await look()
    if (found.kind !== 'made') expect.unreachable(JSON.stringify(found))
    expect(await resume({ [step]: found.id })).toMatchObject({ kind: 'delivered', recordId: leadId })
    expect(await countAll(bench)).toEqual({ organizations: 1, persons: 1, leads: 1, notes: 2 })
  })

  it('does not take a note of the same words for it that was there before', async () => {
    const { bench, update } = await benchWithAna({ isOpen: true })
    await bench.deliver(update)
    bench.pass(60_000)
    const { look, pass } = await benchInDoubt(step, 'lost', update, bench)
    pass(settleMs)
    expect(await look()).toEqual({ kind: 'absent' })
    expect(await look({ isThere: true })).toMatchObject({ kind: 'made' })
  })
})

describe('the update of a person whose new organization got no answer', () => {
  const lead = inventLead({ company: { ...inventLead().company, name: 'Northwind Sails' } })
  const step = 'organization'

  async function benchWithMove(became: 'arrived' | 'lost') {
    const { bench, target } = await benchWithAna({ isOpen: true })
    const changes = [change('company', 'Fabrikam Tools', 'Northwind Sails')]
    const intent: Intent = { kind: 'update', target, changes }
    const doubt = await benchInDoubt(step, became, { lead, intent }, bench)
    const organizationOfAna = async () =>
      (await bench.ask('GET', `api/v2/persons/${target.ids['person']}`)).data.org_id
    return { ...doubt, organizationOfAna }
  }

  it('finds it and puts the person into it', async () => {
    const { look, resume, counts, organizationOfAna } = await benchWithMove('arrived')
    const found = await look()
    if (found.kind !== 'made') expect.unreachable(JSON.stringify(found))
    expect(await resume({ [step]: found.id })).toMatchObject({ kind: 'delivered' })
    expect(String(await organizationOfAna())).toBe(found.id)
    expect(await counts()).toMatchObject({ organizations: 2, leads: 1 })
  })

  it('leaves the person where they are if the user saw it and nobody knows its id', async () => {
    const { resume, organizationOfAna, counts } = await benchWithMove('lost')
    const before = await organizationOfAna()
    expect(await resume({ [step]: '' })).toMatchObject({ kind: 'delivered' })
    expect(await organizationOfAna()).toBe(before)
    expect(await counts()).toMatchObject({ organizations: 1, leads: 1, notes: 2 })
  })
})
