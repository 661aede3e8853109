import { hasLegalForm } from './companies/legal-form.ts'
import { scanEmails } from './emails/scan-emails.ts'
import { scanObfuscatedEmails } from './emails/scan-obfuscated-emails.ts'
import type { Finding } from './evidence.ts'
import { createFindings } from './findings.ts'
import { readLineParts } from './line-parts.ts'
import { scanPhones } from './phones/scan-phones.ts'
import { foldInner } from './text.ts'

/** What a text without a page holds, such as the words that the user marked. */
export function readPlainText(text: string): Finding[] {
  const findings = createFindings()
  for (const line of text.slice(0, 2000).split(/[\n\r\t]+/)) {
    const folded = foldInner(line).trim()
    const mails = [...scanEmails(folded), ...scanObfuscatedEmails(folded)]
    const phones = scanPhones(
      mails.reduce((rest, { value }) => rest.replace(value, '@'.repeat(value.length)), folded),
    )
    const contacts = [
      ...mails.map((match) => ({ ...match, field: 'email' as const })),
      ...phones.map((match) => ({ ...match, field: 'phone' as const })),
    ].sort((a, b) => a.start - b.start)
    let previousEnd = 0
    for (const part of readLineParts(folded, []))
      findings.add({ ...part, source: 'selection', snippet: folded })
    for (const contact of contacts) {
      const label = folded.slice(previousEnd, contact.start)
      findings.add({ ...contact, source: 'selection', label, snippet: folded })
      previousEnd = contact.end
    }
    if (contacts.length === 0 && folded.length <= 90 && hasLegalForm(folded))
      findings.add({ field: 'company', value: folded, source: 'selection', snippet: folded })
  }
  return findings.all
}
