import type { LogLine } from '../storage/delivery-log.ts'

/** The delivery log as a person reads it: a line each, oldest first, times in UTC. */
export function logText(lines: readonly LogLine[]): string {
  return lines
    .map(({ at, crm, about, event }) => `${new Date(at).toISOString()} ${crm} ${about.slice(0, 8)} ${event}`)
    .join('\n')
}
