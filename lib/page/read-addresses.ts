import { scanPhones } from '../evidence/scan-phones.ts'
import { unseam } from '../evidence/text.ts'
import type { Block } from './block-builder.ts'
import { closest } from './dom.ts'
import type { Findings } from './findings.ts'

/** US state and ZIP, UK, Canada, Netherlands, and four or five digits before a town. */
export const POSTCODE =
  /(?<![\w-])(?:[A-Z]{2}[., ]{1,3}\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d|\d{4} ?[A-Z]{2} \p{Lu}\p{L}{2}|(?:[A-Z]{1,2}[ -])?\d{2,3} ?\d{2} \p{Lu}\p{L}{2})/u

/** Reports postal addresses: `address` elements, and lines with a postcode with the street where it stands in the line above. */
export function readAddresses(blocks: readonly Block[], findings: Findings): void {
  const marked = new Map<Element, string>()
  const add = (value: string, element: Element) =>
    /\d/.test(value) && findings.add({ field: 'address', value, source: 'text', element })
  for (const [index, { text, element }] of blocks.entries()) {
    const around = closest(element, 'address')
    const line = around !== null || POSTCODE.test(text) ? addressLine(text) : ''
    if (line === '') continue
    const above = around ? marked.get(around) : line.length < 45 && addressLine(blocks[index - 1]?.text)
    const joined = above && (around || /\d/.test(above)) ? `${above}, ${line}` : line
    if (around) marked.set(around, joined)
    else add(joined, element)
  }
  for (const [element, value] of marked) add(value, element)
}

/** The line, or '' if it is too long or a contact. */
function addressLine(text = ''): string {
  const line = unseam(text).trim()
  return line.length > 150 || line.includes('@') || scanPhones(line).length > 0 ? '' : line
}
