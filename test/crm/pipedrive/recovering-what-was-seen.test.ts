import { describe, expect, it } from 'vitest'
import { benchInDoubt, benchWithClock } from './bench-in-doubt.ts'

const emails = [{ value: 'ana.quill@fabrikam.example', primary: true }]

describe('a record that the user saw there', () => {
  const isThere = true

  it('is an organization of the name, whenever it was made', async () => {
    const bench = await benchWithClock()
    const { data } = await bench.ask('POST', 'api/v2/organizations', { name: 'FABRIKAM TOOLS Ltd' })
    bench.pass(3_600_000)
    const intent = { kind: 'create', anyway: true } as const
    const { look } = await benchInDoubt('organization', 'lost', { intent }, bench)
    expect(await look({ isThere })).toEqual({ kind: 'made', id: String(data.id) })
  })

  it.each([
    ['their e-mail', { name: 'A. Quill', emails }],
    ['their name', { name: 'Ana Quill' }],
  ])('is a person of %s, whenever they were made', async (_case, body) => {
    const bench = await benchWithClock()
    const { data } = await bench.ask('POST', 'api/v2/persons', body)
    bench.pass(3_600_000)
    const { look } = await benchInDoubt('person:person-1', 'lost', {}, bench)
    expect(await look({ isThere })).toEqual({ kind: 'made', id: String(data.id) })
  })

  it('is of several people the one at the company, and none whom another lead of ours became', async () => {
    const bench = await benchWithClock()
    const organization = (await bench.ask('POST', 'api/v2/organizations', { name: 'Fabrikam Tools' })).data
    const make = async (org_id?: number) =>
      String((await bench.ask('POST', 'api/v2/persons', { name: 'Ana Quill', org_id })).data.id)
    const [stranger, colleague] = [await make(), await make(organization.id)]
    bench.pass(3_600_000)
    const { look } = await benchInDoubt('person:person-1', 'lost', {}, bench)
    expect(await look({ isThere })).toEqual({ kind: 'made', id: colleague })
    const isTaken = async (id: string) => id === colleague
    expect(await look({ isThere, isTaken })).toEqual({ kind: 'made', id: stranger })
  })

  it.each(['organization', 'person:person-1', 'lead:person-1', 'note:person-1'])(
    'in step %s and is not found is not waited for',
    async (step) => {
      const { look, resume, writes } = await benchInDoubt(step, 'lost')
      expect(await look({ isThere })).toEqual({ kind: 'absent' })
      const before = writes().length
      expect(await resume({ [step]: '' })).toMatchObject({ kind: 'delivered' })
      const [kind = ''] = step.split(':')
      expect(
        writes()
          .slice(before)
          .map(({ request }) => request)
          .join(),
      ).not.toContain(`/${kind}`)
    },
  )

  it('is a lead of the person under their name, should it have lost our mark', async () => {
    const { look, ask, done } = await benchInDoubt('lead:person-1', 'lost')
    const person_id = Number(done['person:person-1'])
    await ask('POST', 'v1/leads', { title: 'Something else', person_id })
    const { data } = await ask('POST', 'v1/leads', { title: 'Ana Quill lead', person_id })
    expect(await look()).toMatchObject({ kind: 'early' })
    expect(await look({ isThere })).toEqual({ kind: 'made', id: data.id })
  })
})
