import { readHiddenEmails, readScriptEmails } from './emails/decode-email.ts'
import { scanEmails } from './emails/scan-emails.ts'
import type { Finding } from './evidence.ts'
import { readLinkTarget } from './link-target.ts'
import type { PageLink } from './page-reading.ts'

/** What a link leads to, and what its element hides in its attributes. */
export function readLink({ attributes, text }: PageLink): Pick<Finding, 'field' | 'value'>[] {
  const shown = scanEmails(text).map(({ value }) => value.toLowerCase())
  const hidden = [...readHiddenEmails(attributes, text), ...readScriptEmails(attributes['script'] ?? '')]
  return [
    ...readLinkTarget(attributes['href'] ?? ''),
    ...hidden.map((value) => ({ field: 'email' as const, value })),
  ].filter(
    // What the visitor sees is right where the address behind it is another.
    ({ field, value }) => field !== 'email' || shown.length === 0 || shown.includes(value.toLowerCase()),
  )
}
