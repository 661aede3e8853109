import { LEGAL_FORM } from '../evidence/legal-form.ts'
import { unseam } from '../evidence/text.ts'
import type { Block } from './block-builder.ts'
import { attributeOf, queryAll } from './dom.ts'
import type { Findings } from './findings.ts'

export const COPYRIGHT = /©|\(c\)|copyright/i
const LOGO = 'img[alt][class*=logo i],[class*=logo i] img[alt],[id*=logo i] img[alt]'

/** Reports lines and logos that may hold the name of the page's company; whether they do, `lib/lead` says. */
export function readCompanies(page: Document, blocks: readonly Block[], findings: Findings): void {
  const add = (value: string, source: 'meta' | 'text', label: string, element?: Element) =>
    findings.add({
      field: 'company',
      value,
      source,
      subject: 'organisation',
      label,
      ...(element && { element }),
    })
  for (const image of queryAll(page, LOGO).slice(0, 5)) add(attributeOf(image, 'alt') ?? '', 'meta', 'logo')
  for (const block of blocks) {
    const text = unseam(block.text)
    if (text.length < 300 && COPYRIGHT.test(text)) add(text, 'text', '©', block.element)
    else if (text.length < 90 && LEGAL_FORM.test(text) && !/[@?!]|\d{4}/.test(text))
      add(text, 'text', '', block.element)
  }
}
