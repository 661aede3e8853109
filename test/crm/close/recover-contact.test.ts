import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import type { Recovery } from '../../../lib/crm/contract.ts'
import type { Fault } from '../../sandbox/fault.ts'
import { inventLead } from '../invented-lead.ts'
import { minutes } from './bench-in-doubt.ts'
import { benchToAdd, cy, post } from './bench-to-add.ts'
import { credentials, statusId } from './bench-with-lead.ts'
import { bo, company } from './looked-for.ts'

const dropRequest = { kind: 'drop-request' } as const
const lead = inventLead({
  people: [bo, cy],
  company: { ...company, emails: [{ address: 'sales@fabrikam.example', type: 'work' }] },
})

type More = Partial<Pick<Recovery<unknown>, 'isThere' | 'isTaken' | 'since' | 'lead' | 'step'>>

/** Adding to a lead, with the contact of this step in doubt; those before it are done. */
async function benchInDoubt(step: 'contact:cy' | 'company-contact', fault: Fault = { kind: 'drop-answer' }) {
  const bench = await benchToAdd(lead)
  const { sandbox, intent, reports } = bench
  let now = 1_790_000_000_000
  sandbox.settings.now = () => now
  const before = step === 'contact:cy' ? [bo] : [bo, cy]
  for (const person of before) await bench.add({ lead: inventLead({ people: [person], note: '' }) })
  const done = Object.fromEntries(reports.filter(([reported]) => reported.startsWith('contact:')))
  now += minutes(10)
  sandbox.fail(fault, { on: post })
  expect(await bench.add({ done })).toEqual({ kind: 'unsure', step })
  return Object.assign(bench, {
    pass: (ms: number) => {
      now += ms
    },
    look: (more: More = {}) =>
      bench.recover(close, credentials, { lead, intent, statusId, step, done, ...more }),
    resume: (found: Record<string, string> = {}) => bench.add({ done: { ...done, ...found } }),
  })
}

const everybody = [['Ana Quill', 'Bo Ferrer', 'Cy Marlow', 'Fabrikam Tools']]

describe.each(['contact:cy', 'company-contact'] as const)('%s, whose answer was lost', (step) => {
  it('is found at once and not made again', async () => {
    const { look, resume, names } = await benchInDoubt(step)
    const found = await look()
    if (found.kind !== 'made') expect.unreachable(found.kind)
    expect(found.id).toMatch(/^cont_/)
    expect(await resume({ [step]: found.id })).toMatchObject({ kind: 'delivered' })
    expect(names()).toEqual(everybody)
  })

  it('is missing for certain once no request can be under way', async () => {
    const { look, pass, resume, names } = await benchInDoubt(step, dropRequest)
    expect(await look()).toEqual({ kind: 'early', waitMs: minutes(1) })
    pass(minutes(1))
    expect(await look()).toEqual({ kind: 'absent' })
    await resume()
    expect(names()).toEqual(everybody)
  })

  it('is not what was there before, nor what is of another lead of ours', async () => {
    const { look, pass } = await benchInDoubt(step)
    pass(minutes(8))
    expect(await look({ since: 1_790_000_000_000 + minutes(15) })).toEqual({ kind: 'absent' })
    expect(await look({ isTaken: async () => true })).toEqual({ kind: 'absent' })
  })

  it('is what the user saw there, whenever it was made', async () => {
    const { look } = await benchInDoubt(step)
    const found = await look({ isThere: true, since: 1_790_000_000_000 + minutes(600) })
    expect(found).toEqual(await look())
  })

  it('is not made again where the user saw one that nothing finds', async () => {
    const { look, resume, names } = await benchInDoubt(step, dropRequest)
    expect(await look({ isThere: true })).toEqual({ kind: 'absent' })
    expect(await resume({ [step]: '' })).toMatchObject({ kind: 'delivered' })
    expect(names()).toEqual([
      everybody[0]?.filter((name) => name !== (step === 'contact:cy' ? 'Cy Marlow' : 'Fabrikam Tools')),
    ])
  })

  it.each([
    [401, { kind: 'disconnected', disconnection: 'key' }],
    [429, { kind: 'later', delay: 'busy', waitMs: null }],
    [500, { kind: 'later', delay: 'server', waitMs: null }],
    [404, { kind: 'absent' }],
  ])('comes to %o where the lead is answered by %i', async (status, expected) => {
    const { look, sandbox, leadPath } = await benchInDoubt(step)
    sandbox.fail({ kind: 'status', status, body: '' }, { on: `GET ${leadPath}` })
    expect(await look()).toEqual(expected)
  })
})

describe('a contact in doubt', () => {
  it('is not a namesake with other ways to be reached, unless the user says so', async () => {
    const { look, pass, ask, leadId } = await benchInDoubt('contact:cy', dropRequest)
    const namesake = { lead_id: leadId(), name: 'Cy Marlow', emails: [{ email: 'cy@mail.example' }] }
    const { id } = await ask('POST', 'contact/', namesake)
    pass(minutes(1))
    expect(await look()).toEqual({ kind: 'absent' })
    expect(await look({ isThere: true })).toEqual({ kind: 'made', id })
  })

  it('of nobody whom the lead knows any more is not found', async () => {
    const { look, pass } = await benchInDoubt('contact:cy')
    pass(minutes(1))
    expect(await look({ lead: inventLead({ people: [bo] }) })).toEqual({ kind: 'absent' })
  })

  it('is a question where no step of Close is called so', async () => {
    const { look } = await benchInDoubt('contact:cy')
    expect(await look({ step: 'person:cy' })).toEqual({ kind: 'unclear' })
  })
})
