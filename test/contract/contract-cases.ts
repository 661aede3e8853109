import type { Crm } from '../../lib/crm/contract.ts'
import { crms } from '../../lib/crm/registry.ts'
import type { ContractAnswer, ContractEntry, RemoteEntry } from './contract-entry.ts'

interface Case {
  id: string
  crm: Crm<Record<string, string>>
  entry: ContractEntry
}

const entryFiles = import.meta.glob<ContractEntry>('./fixtures/*/entry.ts', {
  eager: true,
  import: 'default',
})
const answerFiles = import.meta.glob<ContractAnswer[]>('./fixtures/*/answers.json', {
  eager: true,
  import: 'default',
})

export const entryOf = (id: string): ContractEntry | undefined => entryFiles[`./fixtures/${id}/entry.ts`]
export const answersOf = (id: string): ContractAnswer[] | undefined =>
  answerFiles[`./fixtures/${id}/answers.json`]

/** Every destination, of which the contract asks the same; the sandbox answers in the vendors' place. */
export const cases: Case[] = crms.flatMap((crm) => {
  const entry = entryOf(crm.id)
  return entry === undefined ? [] : [{ id: crm.id, crm, entry }]
})

type RemoteCase = Omit<ContractEntry, 'remote'> &
  RemoteEntry & {
    id: string
    crm: Crm<Record<string, string>>
    /** The writes of a delivery, in their order. */
    writes: readonly { request: string; step: string }[]
    /** The first of them. */
    firstWrite: { request: string; step: string }
  }

/** Those that call a vendor. */
export const remoteCases: RemoteCase[] = cases.flatMap(({ entry, ...one }) => {
  const { remote, ...rest } = entry
  const writes = remote?.requests.flatMap(({ request, step }) =>
    step === undefined ? [] : [{ request, step }],
  )
  const firstWrite = writes?.[0]
  if (remote === null || writes === undefined || firstWrite === undefined) return []
  return [{ ...one, ...rest, ...remote, writes, firstWrite }]
})

/** Each write of each of them. */
export const writeCases = remoteCases.flatMap((entry) =>
  entry.writes.map((write, index) => ({
    ...entry,
    ...write,
    index,
    path: write.request.split('?')[0] ?? '',
  })),
)
