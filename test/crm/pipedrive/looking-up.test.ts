import { describe, expect, it } from 'vitest'
import { inventLead, inventPerson } from '../invented-lead.ts'
import { pipedriveBench } from './pipedrive-bench.ts'

describe('the requests of a look-up', () => {
  const crowd = Array.from({ length: 5 }, (_, index) =>
    inventPerson({
      key: `person-${index}`,
      name: `Person ${index}`,
      emails: ['a', 'b', 'c'].map((letter) => ({
        address: `${letter}${index}@example.com`,
        type: 'work' as const,
      })),
    }),
  )

  it('stay within the burst that searches may have, and tell who was not looked for', async () => {
    const bench = await pipedriveBench()
    bench.sandbox.settings.pipedrive.searchLimit = 10
    const outcome = await bench.match(inventLead({ people: crowd }))
    expect(outcome).toEqual({ kind: 'matched', matches: [], unchecked: 2 })
    expect(bench.requests().filter((request) => request.includes('/search?'))).toHaveLength(10)
  })

  it('are four where the one person is known by the first e-mail', async () => {
    const bench = await pipedriveBench()
    await bench.deliver()
    const before = bench.requests().length
    expect(await bench.match(inventLead())).toMatchObject({ kind: 'matched' })
    expect(bench.requests().slice(before)).toEqual([
      'GET /api/v2/persons/search?term=ana.quill%40fabrikam.example&fields=email&exact_match=true&limit=10',
      'GET /api/v2/organizations/search?term=Fabrikam%20Tools&fields=name&exact_match=false&limit=50',
      'GET /v1/users/1',
      'GET /v1/leads?person_id=102&sort=add_time%20DESC&limit=5',
    ])
  })

  it('end at the first that is turned away', async () => {
    const bench = await pipedriveBench()
    bench.sandbox.settings.pipedrive.searchLimit = 1
    bench.sandbox.settings.now = () => 1_790_000_000_000
    expect(await bench.match(inventLead())).toEqual({ kind: 'later', delay: 'busy', waitMs: 2000 })
    expect(bench.requests()).toHaveLength(2)
  })
})
