import { describe, expect, it } from 'vitest'
import { thisBrowser } from '../../../lib/crm/this-browser/this-browser.ts'
import type { Change } from '../../../lib/lead/intent.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import { createBench } from '../bench.ts'
import { inventLead, inventPerson } from '../invented-lead.ts'

const bo = inventPerson({
  key: 'person-1',
  name: 'Bo Ferrer',
  emails: [{ address: 'bo@fabrikam.example', type: 'work' }],
  phones: [],
  profiles: [],
})
const target = {
  recordId: 'draft-1.place-1',
  ids: { lead: 'draft-1.place-1', person: 'person-1' },
  personKey: 'person-1',
  name: 'Ana Quill',
  link: null,
}
const title: Change = { id: 't', field: 'title', now: 'Head of Sales', next: 'Buyer', kind: 'replace' }

async function benchWithLead(lead: Lead = inventLead()) {
  const { deliver, match, kept } = createBench()
  await deliver(thisBrowser, {}, { lead, statusId: 'won' })
  return { deliver, match, listed: () => kept.get('draft-1.place-1') }
}

describe('the built-in list', () => {
  it('keeps the lead under the id of its entry, so that a second attempt finds the first', async () => {
    const { deliver, kept } = createBench()
    await deliver(thisBrowser, {}, { statusId: 'new' })
    await deliver(thisBrowser, {}, { statusId: 'won' })
    expect([...kept.values()]).toEqual([{ id: 'draft-1.place-1', lead: inventLead(), statusId: 'won' }])
  })

  it('tries again later when the disk is full', async () => {
    const { deliver } = createBench({}, { keep: async () => false })
    expect(await deliver(thisBrowser, {}, { statusId: 'new' })).toEqual({
      kind: 'later',
      delay: 'full',
      waitMs: null,
    })
  })

  it('updates the person who is meant, keeps the status, and adds the note', async () => {
    const { deliver, listed } = await benchWithLead()
    const intent = { kind: 'update' as const, target, changes: [title] }
    const lead = inventLead({ note: 'Called back.' })
    await deliver(thisBrowser, {}, { lead, statusId: 'new', intent })
    await deliver(thisBrowser, {}, { lead, statusId: 'new', intent })
    expect(listed()).toMatchObject({
      statusId: 'won',
      lead: { people: [{ title: 'Buyer' }], note: 'Met at the fair.\nCalled back.' },
    })
  })

  it('shows what was changed in the list meanwhile, and changes nothing', async () => {
    const { deliver, listed } = await benchWithLead(
      inventLead({ people: [inventPerson({ title: 'Owner' })] }),
    )
    const intent = { kind: 'update' as const, target, changes: [title] }
    expect(await deliver(thisBrowser, {}, { statusId: 'new', intent })).toEqual({
      kind: 'refused',
      refusals: [{ field: 'title', code: 'changed', text: '' }],
    })
    expect(listed()?.lead.people[0]?.title).toBe('Owner')
  })

  it('adds people under keys of their own, and nobody twice', async () => {
    const { deliver, listed } = await benchWithLead()
    const attempt = {
      lead: inventLead({ people: [bo] }),
      statusId: 'new',
      intent: { kind: 'add' as const, target },
    }
    await deliver(thisBrowser, {}, attempt)
    await deliver(thisBrowser, {}, attempt)
    expect(listed()?.lead.people.map(({ key, name }) => [key, name])).toEqual([
      ['person-1', 'Ana Quill'],
      ['person-1-2', 'Bo Ferrer'],
    ])
  })
})

describe('whom the list has', () => {
  const match = async (lead: Lead, stored?: Lead) => {
    const { match: find } = await benchWithLead(stored)
    const found = await find(thisBrowser, {}, lead)
    return found.kind === 'matched' ? found.matches : expect.unreachable()
  }
  const elsewhere = { ...inventLead().company, name: 'Northwind Sails', website: '', address: '' }

  it('is the same by a profile, at whatever company', async () => {
    const person = inventPerson({ key: 'person-9', name: 'A. Quill', emails: [], phones: [] })
    expect(await match(inventLead({ people: [person], company: elsewhere }))).toMatchObject([
      { verdict: 'person', personKey: 'person-9', reasons: [{ by: 'profile' }] },
    ])
  })

  it('may be who has the same phone under another name, for colleagues share a switchboard', async () => {
    const { phones, emails } = inventPerson()
    const colleague = { ...bo, emails: [], phones }
    const reasons = [{ by: 'phone', value: '+12025550123' }]
    expect(await match(inventLead({ people: [colleague] }))).toMatchObject([{ verdict: 'possible', reasons }])
    expect(await match(inventLead({ people: [{ ...colleague, emails }] }))).toMatchObject([
      { verdict: 'person', reasons: [{ by: 'email' }, { by: 'phone' }] },
    ])
    expect(await match(inventLead({ people: [{ ...colleague, name: '' }] }))).toMatchObject([
      { verdict: 'person', reasons },
    ])
  })

  it('is the person themselves and not the colleague with the same phone', async () => {
    const { phones } = inventPerson()
    const colleague = { ...bo, key: 'person-2', phones }
    const [found] = await match(inventLead(), inventLead({ people: [colleague, inventPerson()] }))
    expect(found).toMatchObject({ verdict: 'person', name: 'Ana Quill' })
  })

  it('is nobody who only has the same name at another company', async () => {
    const person = inventPerson({ emails: [], phones: [], profiles: [] })
    expect(await match(inventLead({ people: [person], company: elsewhere }))).toEqual([])
  })

  it('may be who has the same name and no company', async () => {
    const person = inventPerson({ emails: [], phones: [], profiles: [] })
    const lead = inventLead({ people: [person], company: { ...elsewhere, name: '' } })
    expect(await match(lead)).toMatchObject([{ verdict: 'possible', reasons: [{ by: 'name' }] }])
  })
})
