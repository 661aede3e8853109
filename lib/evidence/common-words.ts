import type { Finding } from './evidence.ts'

export const LOWER_CASE_WORD = /(?<![\p{L}\p{M}\d@._-])\p{Ll}{3,24}(?![\p{L}\p{M}\d@._-])/gu

/**
 * Takes out the names of which the page also writes every word in lower case: "Privacy Policy" needs no
 * dictionary.
 */
export function withoutCommonWords(findings: Finding[], texts: Iterable<string>): Finding[] {
  const asked = new Set(findings.filter(isTextName).flatMap((finding) => wordsOf(finding.value)))
  if (asked.size === 0) return findings
  const common = new Set<string>()
  for (const text of texts)
    for (const [word] of text.matchAll(LOWER_CASE_WORD)) if (asked.has(word)) common.add(word)
  return findings.filter(
    (finding) => !isTextName(finding) || !wordsOf(finding.value).every((word) => common.has(word)),
  )
}

const isTextName = ({ field, source }: Finding): boolean =>
  field === 'name' && (source === 'text' || source === 'heading')

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 1)
