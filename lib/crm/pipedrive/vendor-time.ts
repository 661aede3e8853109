import { z } from 'zod'

/** Moments as Pipedrive writes and takes them, as milliseconds since 1970. */

/** Version 2 writes `2026-11-20T10:00:00Z`, version 1 of leads milliseconds too, of notes `2026-11-20 10:00:00`: in UTC. */
export const timeSchema = z.string().transform((text, context) => {
  const time = Date.parse(/Z$|[+-]\d\d:?\d\d$/.test(text) ? text : `${text.replace(' ', 'T')}Z`)
  if (!Number.isNaN(time)) return time
  context.addIssue({ code: 'custom', message: 'is no time' })
  return z.NEVER
})

/** Milliseconds were seen refused. */
export function wholeSeconds(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}
