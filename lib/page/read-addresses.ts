import type { Block } from './block-builder.ts'
import { closest } from './dom.ts'
import type { Findings } from './findings.ts'
import { scanEmails } from './scan-emails.ts'
import { scanPhones } from './scan-phones.ts'
import { unseam } from './text.ts'

/** Postcodes in their surroundings: US state and ZIP, UK, Canada, Netherlands, and five digits before a town. */
export const POSTCODE =
  /(?<![\w-])(?:(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[., ]{1,3}\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d|\d{4} ?[A-Z]{2} {1,2}\p{Lu}\p{L}{2,20}|(?:[A-Z]{1,2}[ -])?\d{3} ?\d{2} \p{Lu}\p{L}{2,20}|[A-Z]{1,2}-\d{4} \p{Lu}\p{L}{2,20})(?![\w-])/u
export const HOUSE_NUMBER = /(?<![\d.,/])\d{1,5}(?:\s?[a-z])?(?![\d.,/])/i

/** Reports postal addresses: `address` elements, and short lines around a postcode with the street above. */
export function readAddresses(blocks: readonly Block[], findings: Findings): void {
  const inElement = new Map<Element, string[]>()
  for (const [index, block] of blocks.entries()) {
    const text = lineOf(block)
    const element = closest(block.element, 'address')
    if (element !== null) inElement.set(element, [...(inElement.get(element) ?? []), text])
    else if (text.length <= 200 && POSTCODE.test(text)) reportLine(blocks, index, findings)
  }
  for (const [element, lines] of inElement) {
    const value = lines.filter(isAddressLine).join(', ')
    if (value.length <= 300 && /\d/.test(value))
      findings.add({ field: 'address', value, source: 'text', element })
  }
}

function reportLine(blocks: readonly Block[], index: number, findings: Findings): void {
  const block = blocks[index]
  if (block === undefined) return
  const own = lineOf(block)
  const above = blocks[index - 1]
  const street = above === undefined ? '' : lineOf(above)
  const joins = own.length < 45 && street.length <= 80 && HOUSE_NUMBER.test(street) && isAddressLine(street)
  const value = joins ? `${street}, ${own}` : own
  if (isAddressLine(own)) findings.add({ field: 'address', value, source: 'text', element: block.element })
}

const lineOf = (block: Block): string => unseam(block.text).trim()

const isAddressLine = (line: string): boolean =>
  line !== '' && scanEmails(line).length === 0 && scanPhones(line).length === 0
