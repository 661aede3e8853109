import { addressShape, hasStreet, NO_ADDRESS, POSTCODE } from './address-shape.ts'
import type { Findings } from './findings.ts'
import type { Line } from './line.ts'
import { scanPhones } from './phones/scan-phones.ts'
import { unseam } from './text.ts'

/** Reports postal addresses: `address` elements, and lines with a postcode with the street where it stands in the line above. */
export function readAddresses(lines: readonly Line[], findings: Findings): void {
  const marked = new Map<string, { value: string; line: Line }>()
  const add = (value: string, { path, slot, visible }: Line) =>
    addressShape(value) > 0 && findings.add({ field: 'address', value, source: 'text', path, slot, visible })
  for (const [index, line] of lines.entries()) {
    const around = addressElementAround(line)
    const text = around !== null || POSTCODE.test(line.text) ? addressLine(line.text) : ''
    if (text === '') continue
    if (around === null) add(withStreet(text, lines, index), line)
    else marked.set(around, { value: joined(marked.get(around)?.value, text), line })
  }
  for (const { value, line } of marked.values()) add(value, line)
}

/** The line with the street above it, where the street is not in it. */
function withStreet(text: string, lines: readonly Line[], index: number): string {
  if (text.length >= 60 || hasStreet(text)) return text
  const [near = '', far = ''] = [1, 2].map((step) => addressLine(lines[index - step]?.text))
  if (/\d/.test(near) || hasStreet(near)) return joined(near, text)
  return near.length < 45 && hasStreet(far) ? joined(far, joined(near, text)) : text
}

/** "Long Road 1," above "Marrow": pages put the comma there as well. */
const joined = (above: string | undefined, text: string): string =>
  above ? `${above.replace(/[\s,]{1,4}$/, '')}, ${text}` : text

/** The path of the `address` element that the line is in, or null. */
function addressElementAround({ path, tags }: Line): string | null {
  const level = tags.indexOf('address')
  if (level === -1) return null
  const steps = path.split('/')
  return steps.slice(0, steps.length - level).join('/')
}

/** The line, or '' if it is too long or a contact. */
function addressLine(text = ''): string {
  const line = unseam(text).trim()
  const isContact = line.includes('@') || scanPhones(line.replace(POSTCODE, '')).length > 0
  return line.length > 150 || isContact || NO_ADDRESS.test(line) ? '' : line
}
