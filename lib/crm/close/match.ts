import type { MatchOutcome } from '../contract.ts'

export async function matchInClose(): Promise<MatchOutcome> {
  return { kind: 'matched', matches: [], unchecked: 0 }
}
