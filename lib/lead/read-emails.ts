import type { Finding } from '../evidence/evidence.ts'
import { startConfidence } from './confidence.ts'
import { isJunkEmail } from './email-kind.ts'
import type { Mention } from './mention.ts'
import { parseEmail } from './parse-email.ts'

/** The e-mail addresses among the findings that mail could reach and somebody reads. */
export function readEmails(findings: readonly Finding[]): Mention[] {
  return findings.flatMap((finding, index) => {
    if (finding.field !== 'email') return []
    const address = parseEmail(finding.value)
    if (address === null || isJunkEmail(address)) return []
    const confidence = startConfidence(finding)
    return [
      {
        field: 'email',
        key: address.toLowerCase(),
        value: address,
        type: 'work',
        confidence,
        finding,
        index,
      },
    ]
  })
}
