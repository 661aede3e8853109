import type { RecoverOutcome } from '../crm/contract.ts'
import type { Entry } from './entry.ts'
import { spreadMs, waitBeforeAttemptMs } from './wait.ts'

interface Check {
  step: string
  outcome: RecoverOutcome
  /** By the vendor's clock; null: there was no answer. */
  at: number | null
  chance: number
}

/** What a look for the second record of a step makes of an entry at `now`: there is one, there is none, or look again. */
export function checked(entry: Entry, { step, outcome, at, chance }: Check, now: number): Entry {
  const suspect = entry.suspects.find((one) => one.step === step)
  if (suspect === undefined) return entry
  const others = entry.suspects.filter((one) => one !== suspect)
  const again = (waitMs: number): Entry => ({
    ...entry,
    suspects: [...others, { ...suspect, notBefore: now + waitMs, firstLookAt: suspect.firstLookAt ?? at }],
  })
  switch (outcome.kind) {
    case 'made':
      return withTwin({ ...entry, suspects: others }, step, outcome.id)
    case 'absent':
    case 'unclear':
    case 'refused':
      return { ...entry, suspects: others }
    case 'early':
      return again(outcome.waitMs)
    case 'later':
      return again(spreadMs(outcome.waitMs || waitBeforeAttemptMs(2), chance))
    case 'disconnected':
      return again(waitBeforeAttemptMs(2))
  }
}

function withTwin(entry: Entry, step: string, id: string): Entry {
  const { state } = entry
  const twins = [...entry.twins, { step, id }]
  if (state.kind === 'delivered')
    return { ...entry, twins, state: { kind: 'doubled', receipt: state.receipt } }
  return state.kind === 'undone'
    ? { ...entry, twins, state: { ...state, kind: 'left' } }
    : { ...entry, twins }
}

/** The question is over with the last of them. */
export function withoutTwins(entry: Entry, ids: readonly string[]): Entry {
  const { state } = entry
  const twins = entry.twins.filter(({ id }) => !ids.includes(id))
  if (twins.length > 0) return { ...entry, twins }
  if (state.kind === 'doubled')
    return { ...entry, twins, state: { kind: 'delivered', receipt: state.receipt } }
  return state.kind === 'left'
    ? { ...entry, twins, state: { ...state, kind: 'undone' } }
    : { ...entry, twins }
}
