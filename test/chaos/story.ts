import { faultWords } from './fault.ts'
import type { LeadSpec } from './lead-spec.ts'
import type { PlannedFault } from './network.ts'
import type { VendorId } from './vendors.ts'

/** What happens in one run: the circumstances, and then one thing after the other. */

export interface Circumstances {
  /** Chrome keeps alarms while it is closed, Firefox does not. */
  browser: 'chrome' | 'firefox'
  undoSeconds: number
  /** Keys are kept on the device, or until the browser closes. */
  keep: 'device' | 'session'
  /** How far the vendors' clock is ahead of the device's. */
  vendorAheadMs: number
  /** How long what was made stays out of searches and logs. */
  lagMs: number
  rateLimit: { requests: number; seconds: number } | null
  /** Whether the user ever answers a question. */
  isUserThere: boolean
  /** Whether entries lie on the disk as shipped, rather than in memory. */
  isOnDisk: boolean
}

export type Command =
  /** `isCopy`: the same lead from another draft. `edit`: the user has corrected it so often. */
  | { kind: 'save'; lead: number; isCopy: boolean; edit: number; context: 0 | 1 }
  | { kind: 'save twice at once'; lead: number; isCopy: boolean; contexts: 1 | 2 }
  | { kind: 'undo'; lead: number; to: number; context: 0 | 1 }
  | { kind: 'retry'; lead: number; to: number }
  | { kind: 'run in'; context: 0 | 1 }
  /** The worker dies at one of its next gates. */
  | { kind: 'die'; context: 0 | 1; atGate: number }
  | { kind: 'restart browser'; closedMs: number }
  | ({ kind: 'fault' } & PlannedFault)
  | { kind: 'revoke key' | 'renew key' | 'forbid' | 'permit' | 'disconnect' | 'connect'; vendor: VendorId }
  | { kind: 'go offline' | 'go online' | 'pause sending' | 'resume sending' | 'answer questions' }
  | { kind: 'jump clock'; byMs: number }
  | { kind: 'fill disk'; part: 'entries' | 'items' | 'list'; after: number; times: number }
  | { kind: 'wait'; durationMs: number }

/** `turns`: how far it gets before the next command comes; null: as far as it gets without time passing. */
export type Step = { command: Command; turns: number | null }

export interface Story {
  circumstances: Circumstances
  leads: LeadSpec[]
  steps: Step[]
}

/** The story as a person reads it. */
export function storyText({ circumstances, leads, steps }: Story): string {
  return [
    `  circumstances ${wordsOf(circumstances)}`,
    ...leads.map((lead, index) => `  lead ${index} ${wordsOf(lead)}`),
    ...steps.map(({ command, turns }, index) => `  ${index + 1}. ${commandText(command)}${turnsText(turns)}`),
  ].join('\n')
}

function commandText(command: Command): string {
  if (command.kind !== 'fault') return wordsOf(command)
  const { vendor, fault, after, times, isOfWrites } = command
  const which = isOfWrites ? 'writes' : 'requests'
  return `fault at ${vendor}: ${faultWords(fault)}, after ${after} ${which}, ${times} times`
}

const turnsText = (turns: number | null): string => (turns === null ? '' : `  (next after ${turns} turns)`)

function wordsOf(thing: object): string {
  return Object.entries(thing)
    .map(([name, value]) => (name === 'kind' ? String(value) : `${name}=${JSON.stringify(value)}`))
    .join(' ')
}
