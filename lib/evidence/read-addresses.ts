import type { Findings } from './findings.ts'
import { type Line, tagsOf } from './line.ts'
import { scanPhones } from './scan-phones.ts'
import { unseam } from './text.ts'

/** US state and ZIP, UK, Canada, Netherlands, and four or five digits before a town. */
export const POSTCODE =
  /(?<![\w-])(?:[A-Z]{2}[., ]{1,3}\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d|\d{4} ?[A-Z]{2} \p{Lu}\p{L}{2}|(?:[A-Z]{1,2}[ -])?\d{2,3} ?\d{2} \p{Lu}\p{L}{2})/u

/** Reports postal addresses: `address` elements, and lines with a postcode with the street where it stands in the line above. */
export function readAddresses(lines: readonly Line[], findings: Findings): void {
  const marked = new Map<string, { value: string; line: Line }>()
  const add = (value: string, { path, slot, visible }: Line) =>
    /\d/.test(value) && findings.add({ field: 'address', value, source: 'text', path, slot, visible })
  for (const [index, line] of lines.entries()) {
    const around = addressElementAround(line)
    const text = around !== null || POSTCODE.test(line.text) ? addressLine(line.text) : ''
    if (text === '') continue
    const above =
      around === null ? text.length < 45 && addressLine(lines[index - 1]?.text) : marked.get(around)?.value
    const value = above && (around !== null || /\d/.test(above)) ? `${above}, ${text}` : text
    if (around === null) add(value, line)
    else marked.set(around, { value, line })
  }
  for (const { value, line } of marked.values()) add(value, line)
}

/** The path of the `address` element that the line is in, or null. */
function addressElementAround({ path, slot }: Line): string | null {
  const level = tagsOf(slot).indexOf('address')
  if (level === -1) return null
  const steps = path.split('/')
  return steps.slice(0, steps.length - level).join('/')
}

/** The line, or '' if it is too long or a contact. */
function addressLine(text = ''): string {
  const line = unseam(text).trim()
  return line.length > 150 || line.includes('@') || scanPhones(line).length > 0 ? '' : line
}
