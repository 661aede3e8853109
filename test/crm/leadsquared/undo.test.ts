import { describe, expect, it } from 'vitest'
import { leadSquared } from '../../../lib/crm/leadsquared/leadsquared.ts'
import { leadSquaredKeys } from '../../sandbox/leadsquared/state.ts'
import { inventLead, inventPerson } from '../invented-lead.ts'
import { benchWithClock, makeLead, seconds, statusId } from './bench-in-doubt.ts'

const deletion = 'GET /v2/LeadManagement.svc/Lead/Delete/ById'
const bo = inventPerson({ key: 'person-2', name: 'Bo Ferrer', emails: [], phones: [] })

async function benchDelivered(people = [inventPerson(), bo]) {
  const bench = await benchWithClock()
  await makeLead(bench, { FirstName: 'Di', LastName: 'Sol' })
  bench.pass(seconds(60))
  await bench.deliver(leadSquared, leadSquaredKeys, { statusId, lead: inventLead({ people }) })
  const [, first = ''] = bench.ids()
  return Object.assign(bench, {
    first,
    names: () => bench.sandbox.records().map(({ name }) => name),
    takeBack: (recordId = first) => bench.undo(leadSquared, leadSquaredKeys, recordId),
  })
}

describe('taking back what LeadSquared got', () => {
  it('deletes each lead that was made, and nothing else', async () => {
    const { takeBack, names } = await benchDelivered()
    expect(names()).toEqual(['Di Sol', 'Ana Quill', 'Bo Ferrer'])
    expect(await takeBack()).toEqual({ kind: 'undone' })
    expect(names()).toEqual(['Di Sol'])
  })

  it('passes over what is gone already, and can be done twice', async () => {
    const { takeBack, sandbox, names } = await benchDelivered()
    sandbox.fail({ kind: 'drop-answer' }, { on: deletion })
    expect(await takeBack()).toEqual({ kind: 'later', delay: 'unreachable', waitMs: null })
    expect(names()).toEqual(['Di Sol', 'Bo Ferrer'])
    expect(await takeBack()).toEqual({ kind: 'undone' })
    expect(await takeBack()).toEqual({ kind: 'undone' })
    expect(names()).toEqual(['Di Sol'])
  })

  it('is refused, and the key is not taken for dead, where LeadSquared has not turned it on', async () => {
    const { takeBack, sandbox, names } = await benchDelivered()
    sandbox.settings.leadsquared.deletes = false
    expect(await takeBack()).toEqual({
      kind: 'refused',
      refusals: [{ field: null, text: 'This API is not enabled for your account.' }],
    })
    expect(names()).toHaveLength(3)
  })

  it.each([
    ['somebody else made', { user: 1 }, 0],
    ['is older than a day', { user: 0 }, 25 * 3600],
  ])('never touches a lead that %s', async (_, { user }, age) => {
    const bench = await benchWithClock()
    bench.sandbox.settings.leadsquared.user = user
    await makeLead(bench, { FirstName: 'Di', LastName: 'Sol' })
    bench.pass(seconds(age))
    expect(await bench.undo(leadSquared, leadSquaredKeys, bench.ids()[0] ?? '')).toMatchObject({
      kind: 'refused',
    })
    expect(bench.requests().filter((request) => request.startsWith(deletion))).toEqual([])
    expect(bench.ids()).toHaveLength(1)
  })

  it.each([
    ['a dead key', 401, '{"ExceptionType":"MXUnauthorizedAccessException"}', { disconnection: 'key' }],
    ['the limit', 429, '', { kind: 'later', delay: 'busy' }],
    ['a server in trouble', 500, '', { kind: 'later', delay: 'server' }],
  ])('ends at %s', async (_, status, body, outcome) => {
    const { takeBack, sandbox, names } = await benchDelivered()
    sandbox.fail({ kind: 'status', status, body })
    expect(await takeBack()).toMatchObject(outcome)
    expect(names()).toHaveLength(3)
  })

  it('asks for nothing where nothing is known', async () => {
    const { requests, undo } = await benchWithClock()
    expect(await undo(leadSquared, leadSquaredKeys, '')).toEqual({ kind: 'undone' })
    expect(requests()).toEqual([])
  })
})
