import { describe, expect, it } from 'vitest'
import { crms } from '../../lib/crm/registry.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { cases } from './contract-cases.ts'
import { contractEntries } from './contract-entries.ts'

describe('the registry', () => {
  it.each(crms.map(({ id }) => id))('%s has an entry in test/contract/contract-entries.ts', (id) => {
    expect(contractEntries).toHaveProperty(id)
  })

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
