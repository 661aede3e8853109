import type { Finding } from '../evidence/evidence.ts'
import { copyrightHolder } from './company/copyright-holder.ts'
import { labelBefore, labelBehind } from './label.ts'
import { isTitleOnly, LEADING_WORDS } from './people/job-title.ts'
import { isProfile, isSiteOwn } from './people/profile-link.ts'
import { isPhoneLike } from './phones/phone-like.ts'
import { plainText } from './plain-text.ts'

/** Leaves out what the page side took along for its form only, and says of each value what it is. */
export function settleFindings(findings: readonly Finding[], pageUrl = ''): Finding[] {
  return findings.flatMap(settle).filter((finding) => isUseful(finding, pageUrl))
}

function settle(finding: Finding): Finding[] {
  const { field, source, value, label, snippet } = finding
  if (label === '©') return [{ ...finding, value: copyrightHolder(value) }]
  if (source === 'structured' || source === 'meta') return [{ ...finding, value: plainText(value) }]
  if (field === 'name' || field === 'title')
    return settleWords({ ...finding, label: label.startsWith('= ') ? label : labelBefore(label) })
  return [{ ...finding, label: `${labelBefore(label)} ${labelBehind(snippet, value)}`.trim() }]
}

/** "Vice President" has the form of a name and is a title; what else stands beside a name may be one by its place. */
function settleWords(finding: Finding): Finding[] {
  const title = finding.value.replace(LEADING_WORDS, '').trim()
  if (finding.field === 'name' && !isTitleOnly(finding.value)) return [finding]
  return /\p{L}\p{M}{0,2}\p{L}/u.test(title) ? [{ ...finding, field: 'title', value: title }] : []
}

function isUseful({ field, value, source, record }: Finding, pageUrl: string): boolean {
  if (field === 'profile') return isProfile(value) && (record !== null || !isSiteOwn(value, pageUrl))
  return field !== 'phone' || (source !== 'text' && source !== 'selection') || isPhoneLike(value)
}
