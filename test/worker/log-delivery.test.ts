import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lead } from '../../lib/lead/lead.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { logged } from '../../lib/worker/log-delivery.ts'
import { logText } from '../../lib/worker/log-text.ts'
import { undoEntry } from '../../lib/worker/undo-entry.ts'
import { remoteCases } from '../contract/contract-cases.ts'
import { inventLead, inventPerson } from '../crm/invented-lead.ts'
import { entryOf } from '../fixtures.ts'
import type { Fault } from '../sandbox/fault.ts'
import { fakeWorld } from './fake-world.ts'
import { type SandboxWorld, sandboxWorld } from './sandbox-world.ts'

/** Words that stand nowhere but in the lead. */
const word = fc
  .array(fc.constantFrom(...'bcdfghjklmnpqrstvwxz'), { minLength: 9, maxLength: 12 })
  .map((letters) => `zq${letters.join('')}`)

const lead: fc.Arbitrary<Lead> = fc
  .record({
    name: word,
    title: word,
    mailbox: word,
    company: word,
    note: word,
    line: fc.integer({ min: 10, max: 99 }),
  })
  .map(({ name, title, mailbox, company, note, line }) =>
    inventLead({
      people: [
        inventPerson({
          name: `Ana ${name}`,
          title,
          emails: [{ address: `${mailbox}@fabrikam.example`, type: 'work' }],
          phones: [{ number: `+120255501${line}`, extension: '', type: 'mobile' }],
        }),
      ],
      company: { ...inventLead().company, name: company },
      note,
    }),
  )

const fault: fc.Arbitrary<Fault> = fc.constantFrom<Fault[]>(
  { kind: 'drop-request' },
  { kind: 'drop-answer' },
  { kind: 'html-answer' },
  { kind: 'empty-answer' },
  { kind: 'status', status: 500, body: '' },
  { kind: 'status', status: 429, body: '', headers: { 'Retry-After': '7' } },
)
const faults = fc.array(fc.option(fault, { nil: null }), { maxLength: 4 })

/** The whole life of one lead, whatever goes wrong, and taken back at its end. */
async function live(
  { world, sandbox, destinationId }: SandboxWorld,
  crm: string,
  about: Lead,
  wrong: (Fault | null)[],
) {
  const entry = entryOf({
    id: 'draft-1.place',
    crm,
    destinationId,
    statusId: '',
    lead: about,
    createdAt: world.time,
  })
  await world.entries.change(entry.id, () => entry)
  for (const one of [...wrong, null, null, null]) {
    if (one !== null) sandbox.fail(one)
    await deliverDue(world)
    world.time += 3_600_000
  }
  const ids = sandbox.records().map(({ id }) => id)
  await undoEntry(world, entry.id)
  return ids
}

describe.each(remoteCases)('the log of deliveries to $id', ({ id, credentials, firstWrite, refused }) => {
  it('holds no key, nothing of the lead, no query and no id of a record, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(lead, faults, async (about, wrong) => {
        const bench = await sandboxWorld(id, credentials)
        const recordIds = await live(bench, id, about, wrong)
        const text = logText(await bench.world.log.read())
        expect(text).not.toBe('')
        const [person] = about.people
        const secrets = [
          ...Object.values(credentials),
          ...recordIds.filter((recordId) => recordId.length > 3),
          person?.title ?? '',
          person?.name.split(' ')[1] ?? '',
          person?.emails[0]?.address.split('@')[0] ?? '',
          person?.phones[0]?.number.slice(1) ?? '',
          about.company.name,
          about.note,
        ]
        expect(secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))).toEqual([])
        expect(text).not.toMatch(/[?&=@]|https?:/)
      }),
      { numRuns: 15 },
    )
  })

  it('tells each request with its answer, and how it ended', async () => {
    const bench = await sandboxWorld(id, credentials)
    await live(bench, id, inventLead(), [])
    const events = (await bench.world.log.read()).map(({ event }) => event)
    const [method = '', path = ''] = firstWrite.request.split(' ')
    expect(events.some((event) => event.startsWith(`${method} ${path.split('?')[0]}: 2`))).toBe(true)
    expect(events).toContain('delivered')
    expect(events.at(-2)).toMatch(/: 2\d\d$/)
    expect(events.at(-1)).toBe('undone')
  })

  it('says of a refusal which part it is about, and nothing of what the CRM wrote', async () => {
    const bench = await sandboxWorld(id, credentials)
    await live(bench, id, refused.lead, [])
    const entry = await bench.world.entries.read('draft-1.place')
    if (entry?.state.kind !== 'refused') expect.unreachable()
    const events = (await bench.world.log.read()).map(({ event }) => event)
    expect(events.at(-1)).toMatch(new RegExp(`^refused \\(${refused.field}`))
    for (const { text } of entry.state.refusals) expect(events.join(' ')).not.toContain(text)
  })

  it('tells of an answer that never came', async () => {
    const bench = await sandboxWorld(id, credentials)
    await live(bench, id, inventLead(), [{ kind: 'drop-answer' }])
    expect((await bench.world.log.read())[0]?.event).toMatch(/: no answer$/)
  })
})

it.each([
  ['/api/v1/lead/lead_AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGhIjKlMnOpQ/', '/api/v1/lead/…/'],
  ['/api/v1/custom_field_schema/lead/', '/api/v1/custom_field_schema/lead/'],
  ['/v1/leads/5e1f3a04-0c41-4d0e-9b1c-aaaaaaaaaaaa', '/v1/leads/…'],
  ['/v2/LeadManagement.svc/Leads.GetById?id=secret', '/v2/LeadManagement.svc/Leads.GetById'],
])('writes of %s only which part of the API it is', async (path, written) => {
  const world = fakeWorld()
  const call = logged(world, entryOf(), async () => ({ kind: 'no-answer' }))
  await call({ method: 'GET', url: `https://api.vendor.example${path}`, headers: {} })
  expect(await world.log.read()).toMatchObject([{ event: `GET ${written}: no answer` }])
})
