import type { Crm } from '../../lib/crm/contract.ts'
import { crms } from '../../lib/crm/registry.ts'
import { type ContractEntry, contractEntries } from './contract-entries.ts'

interface Case {
  id: string
  crm: Crm<Record<string, string>>
  entry: ContractEntry
}

/** Every destination, of which the contract asks the same; the sandbox answers in the vendors' place. */
export const cases: Case[] = crms.flatMap((crm) => {
  const entry = contractEntries[crm.id]
  return entry === undefined ? [] : [{ id: crm.id, crm, entry }]
})

/** Those that call a vendor. */
export const remoteCases = cases.flatMap(({ entry, ...one }) =>
  entry.remote === null ? [] : [{ ...one, ...entry, ...entry.remote }],
)
