import type { Findings } from './findings.ts'
import { hasLegalForm } from './legal-form.ts'
import type { Line } from './line.ts'
import { unseam } from './text.ts'

export const COPYRIGHT = /©|\(c\)|copyright/i

/** Reports lines that may hold the name of the page's company; whether they do, `lib/lead` says. */
export function readCompanyLines(lines: readonly Line[], findings: Findings): void {
  for (const { text: seamed, path, slot, visible } of lines) {
    const text = unseam(seamed)
    const add = (label: string) =>
      findings.add({
        field: 'company',
        value: text,
        source: 'text',
        subject: 'organisation',
        label,
        path,
        slot,
        visible,
      })
    if (text.length < 300 && COPYRIGHT.test(text)) add('©')
    else if (text.length < 90 && hasLegalForm(text) && !/[@?!]|\d{4}/.test(text)) add('')
  }
}
