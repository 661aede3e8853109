import { isMailHost } from '../../evidence/emails/mail-host.ts'
import type { Finding, PageEvidence } from '../../evidence/evidence.ts'
import { hostOf } from '../company/domain.ts'
import { startConfidence } from '../confidence.ts'
import type { Mention } from '../mention.ts'
import { isPointedAt } from '../pointed-at.ts'
import { isJunkEmail, localPartOf, mailHostOf } from './email-kind.ts'
import { parseEmail } from './parse-email.ts'
import { isSampleEmail } from './sample-email.ts'

/** The e-mail addresses among the findings that mail could reach and somebody reads. */
export function readEmails(findings: readonly Finding[], { url }: Pick<PageEvidence, 'url'>): Mention[] {
  const pageHost = hostOf(url)
  return findings.flatMap((finding, index) => {
    if (finding.field !== 'email') return []
    const address = parseEmail(finding.value)
    if (address === null || !isMailHost(mailHostOf(address))) return []
    // What the user pointed at is meant.
    if (!isPointedAt(finding) && (isJunkEmail(address) || isSampleEmail(address, pageHost))) return []
    return [
      {
        field: 'email',
        key: address.toLowerCase(),
        value: asWritten(finding.value, address),
        type: 'work',
        confidence: startConfidence(finding),
        finding,
        index,
      },
    ]
  })
}

/** With the letters of its own script, which people know the domain by; compared and sent is the ASCII form. */
function asWritten(text: string, address: string): string {
  const host = mailHostOf(text.trim()).toLowerCase()
  return /[^\0-\x7f]/.test(host) ? `${localPartOf(address)}@${host}` : address
}
