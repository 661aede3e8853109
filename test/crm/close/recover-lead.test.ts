import { describe, expect, it } from 'vitest'
import { closeLeadBody } from '../../../lib/crm/close/lead-body.ts'
import { inventLead, inventPerson } from '../invented-lead.ts'
import { benchInDoubt, minutes } from './bench-in-doubt.ts'

const dropRequest = { kind: 'drop-request' } as const

describe('a new lead whose answer was lost', () => {
  it('is found at once, and the rest leaves one lead with one note', async () => {
    const { look, resume, ids, sandbox } = await benchInDoubt('lead')
    const [id = ''] = ids()
    expect(await look()).toEqual({ kind: 'made', id })
    expect(await resume({ lead: id })).toMatchObject({ kind: 'delivered', recordId: id })
    expect(sandbox.records()).toEqual([expect.objectContaining({ notes: [expect.any(String)] })])
  })

  it.each(['html-answer', 'empty-answer', 'truncated-answer'] as const)(
    'is found after an answer that says nothing (%s)',
    async (kind) => {
      const { look, ids } = await benchInDoubt('lead', { kind })
      expect(await look()).toEqual({ kind: 'made', id: ids()[0] })
    },
  )

  it('is looked for among what the user made, who is asked for where they are not known', async () => {
    const { look, requests, ids } = await benchInDoubt('lead')
    const before = requests().length
    expect(await look({ facts: {} })).toEqual({ kind: 'made', id: ids()[0] })
    const [me, log, lead, ...others] = requests().slice(before)
    expect(me).toBe('GET /api/v1/me/?_fields=id')
    expect(log).toContain('event/?object_type=lead&action=created&user_id=user_SamSandbox&date_updated__gte=')
    expect(lead).toContain(`GET /api/v1/lead/${ids()[0]}/`)
    expect(others).toEqual([])
  })

  it('is found when it shows up, however late the log and the search are', async () => {
    const { look, pass, sandbox, deliverTwin, ids } = await benchInDoubt('lead', dropRequest)
    sandbox.settings.close.eventLagMs = minutes(4)
    sandbox.settings.searchLagMs = minutes(4)
    await deliverTwin()
    expect(await look()).toEqual({ kind: 'early', waitMs: minutes(6) })
    pass(minutes(4))
    expect(await look()).toEqual({ kind: 'made', id: ids()[0] })
  })

  it('is found by the search where the log does not show it', async () => {
    const { look, pass, ids } = await benchInDoubt('lead')
    pass(minutes(6))
    expect(await look({ facts: { userId: 'user_UmaUnit' } })).toEqual({ kind: 'made', id: ids()[0] })
  })

  it('is found though somebody gave it another status and name', async () => {
    const { look, ask, ids } = await benchInDoubt('lead')
    const [id = ''] = ids()
    await ask('PUT', `lead/${id}/`, { name: 'Fabrikam (new)', status_id: 'stat_BadFit' })
    expect(await look()).toEqual({ kind: 'made', id })
  })

  it('is found among more leads than the log shows at once', async () => {
    const { look, ask, ids, sandbox } = await benchInDoubt('lead')
    for (let count = 0; count < 60; count += 1) await ask('POST', 'lead/', { name: 'Northwind Sails' })
    const [id, ...others] = ids()
    // By the log alone.
    sandbox.settings.searchLagMs = minutes(60)
    expect(await look({ isTaken: async (one) => others.includes(one) })).toEqual({ kind: 'made', id })
  })

  it('is the first of two that fit, and the other one where that is taken', async () => {
    const { look, deliverTwin, pass, ids } = await benchInDoubt('lead')
    pass(2_000)
    await deliverTwin()
    const [first, second] = ids()
    expect(await look()).toEqual({ kind: 'made', id: first })
    expect(await look({ isTaken: async (id) => id === first })).toEqual({ kind: 'made', id: second })
  })
})

describe('a new lead that never arrived', () => {
  it('is missing for certain once all that is there would be seen', async () => {
    const { look, pass, resume, sandbox } = await benchInDoubt('lead', dropRequest)
    expect(await look()).toEqual({ kind: 'early', waitMs: minutes(6) })
    pass(minutes(5))
    expect(await look()).toEqual({ kind: 'early', waitMs: minutes(1) })
    pass(minutes(1))
    expect(await look()).toEqual({ kind: 'absent' })
    await resume()
    expect(sandbox.records()).toEqual([expect.objectContaining({ notes: [expect.any(String)] })])
  })

  it.each([
    [
      'a colleague at the same company',
      [inventPerson({ name: 'Bo Ferrer', emails: [], phones: [], profiles: [] })],
    ],
    ['nobody but the company', []],
  ])('is not what was made of %s meanwhile', async (_, people) => {
    const { look, pass, deliverOther } = await benchInDoubt('lead', dropRequest)
    await deliverOther(inventLead({ people }))
    pass(minutes(6))
    expect((await look()).kind).toBe(people.length > 0 ? 'absent' : 'unclear')
  })

  it('is not what was there before', async () => {
    const { look, pass, since, deliverTwin } = await benchInDoubt('lead', dropRequest)
    await deliverTwin()
    pass(minutes(7))
    expect(await look({ since: since + minutes(1) })).toEqual({ kind: 'absent' })
  })

  it('is not what was there before and only got its contact meanwhile', async () => {
    const { look, pass, since, ask, deliverOther, ids } = await benchInDoubt('lead', dropRequest)
    await deliverOther(inventLead({ people: [] }))
    pass(minutes(1))
    const [ana] = closeLeadBody(inventLead(), '').contacts ?? []
    await ask('POST', 'contact/', { lead_id: ids()[0], ...ana })
    pass(minutes(6))
    expect(await look({ since: since + minutes(1) })).toEqual({ kind: 'absent' })
  })

  it('is not what another lead of ours became', async () => {
    const { look, pass, deliverTwin } = await benchInDoubt('lead', dropRequest)
    await deliverTwin()
    pass(minutes(6))
    expect(await look({ isTaken: async () => true })).toEqual({ kind: 'absent' })
  })
})
