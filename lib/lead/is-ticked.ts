import type { Change } from './intent.ts'

/** Whether a change is to be made: as ticked by hand, else where nothing is lost by it. */
export function isTicked({ id, kind }: Change, ticks: Readonly<Record<string, boolean>>): boolean {
  return ticks[id] ?? kind === 'add'
}
