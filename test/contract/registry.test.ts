import { describe, expect, it } from 'vitest'
import { crms } from '../../lib/crm/registry.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { answersOf, cases, entryOf } from './contract-cases.ts'

/** What a vendor can answer that every adapter must have thought of; each adapter's rows name theirs. */
const KINDS = ['refused', 'later', 'disconnected', 'unsure']

describe('the registry', () => {
  it.each(crms.map(({ id }) => ({ id })))('$id has test/contract/fixtures/$id/entry.ts', ({ id }) => {
    expect(entryOf(id), `write test/contract/fixtures/${id}/entry.ts`).toBeDefined()
  })

  it.each(crms.filter(({ hostPatterns }) => hostPatterns.length > 0).map(({ id }) => ({ id })))(
    '$id has answers of its vendor in test/contract/fixtures/$id/answers.json, of each kind',
    ({ id }) => {
      const kinds = (answersOf(id) ?? []).map(({ outcome }) => outcome['kind'])
      expect(KINDS.filter((kind) => !kinds.includes(kind))).toEqual([])
    },
  )

  it.each(crms.flatMap(({ hostPatterns }) => hostPatterns))('%s has a sandbox', (pattern) => {
    const host = /^https:\/\/([^/*]+)\/\*$/.exec(pattern)?.[1]
    expect(createSandbox().hosts).toContain(host)
  })

  it('calls no host that it does not declare', () => {
    for (const { id, crm, entry } of cases) {
      expect(crm.hostPatterns.length > 0, id).toBe(entry.remote !== null)
    }
  })

  it('says for every vendor where a person can look', () => {
    for (const { id, crm, entry } of cases) {
      expect(crm.appUrl?.startsWith('https://') ?? false, id).toBe(entry.remote !== null)
    }
  })

  it('has every id once', () => {
    expect(new Set(crms.map(({ id }) => id)).size).toBe(crms.length)
  })
})
