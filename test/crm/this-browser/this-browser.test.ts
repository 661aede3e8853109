import { expect, it } from 'vitest'
import { thisBrowser } from '../../../lib/crm/this-browser/this-browser.ts'
import { createBench } from '../bench.ts'
import { inventLead } from '../invented-lead.ts'

it('keeps the lead under the id of its entry, so that a second attempt finds the first', async () => {
  const { deliver, kept } = createBench()
  await deliver(thisBrowser, {}, { statusId: 'new' })
  await deliver(thisBrowser, {}, { statusId: 'won' })
  expect([...kept]).toEqual([['draft-1.place-1', { lead: inventLead(), statusId: 'won' }]])
})

it('tries again later when the disk is full', async () => {
  const { call } = createBench()
  const outcome = await thisBrowser.deliver({
    call,
    credentials: {},
    keepLead: async () => false,
    entryId: 'draft-1.place-1',
    lead: inventLead(),
    statusId: 'new',
    done: {},
    report: async () => {},
  })
  expect(outcome).toEqual({ kind: 'later', delay: 'full', waitMs: null })
})
