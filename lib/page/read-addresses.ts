import type { Block } from './block-builder.ts'
import { closest } from './dom.ts'
import type { Findings } from './findings.ts'
import { scanPhones } from './scan-phones.ts'
import { unseam } from './text.ts'

/** US state and ZIP, UK, Canada, Netherlands, and four or five digits before a town. */
export const POSTCODE =
  /(?<![\w-])(?:[A-Z]{2}[., ]{1,3}\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d|\d{4} ?[A-Z]{2} \p{Lu}\p{L}{2}|(?:[A-Z]{1,2}[ -])?\d{2,3} ?\d{2} \p{Lu}\p{L}{2})/u
export const HOUSE_NUMBER = /(?<![\d.,/])\d{1,5}[a-z]?(?![\d.,/])/i

/** Reports postal addresses: `address` elements, and short lines around a postcode with the street above. */
export function readAddresses(blocks: readonly Block[], findings: Findings): void {
  const marked = new Map<Element, string[]>()
  let above = ''
  for (const block of blocks) {
    const line = addressLine(block.text)
    const element = closest(block.element, 'address')
    if (element !== null) marked.set(element, [...(marked.get(element) ?? []), line])
    else if (POSTCODE.test(line)) {
      const value = line.length < 45 && HOUSE_NUMBER.test(above) ? `${above}, ${line}` : line
      findings.add({ field: 'address', value, source: 'text', element: block.element })
    }
    above = line.length < 80 ? line : ''
  }
  for (const [element, lines] of marked) {
    const value = lines.filter(Boolean).join(', ')
    if (value.length < 300 && /\d/.test(value))
      findings.add({ field: 'address', value, source: 'text', element })
  }
}

/** The line, or '' if it is too long or a contact. */
function addressLine(text: string): string {
  const line = unseam(text).trim()
  return line.length > 200 || line.includes('@') || scanPhones(line).length > 0 ? '' : line
}
