import type { Findings } from './findings.ts'
import type { Line } from './line.ts'
import { unseam } from './text.ts'

const CARD = /\.vcf(?![\w.])/i
/** Longer ones would be cut. */
const LONGEST_ADDRESS = 500

/** Reports links to contact cards by their whole address; nobody but the user opens one. */
export function readCards(lines: readonly Line[], findings: Findings, pageUrl: string): void {
  for (const { links } of lines)
    for (const { attributes, text, path, visible } of links) {
      const href = attributes['href'] ?? ''
      const isCard = CARD.test(href) || CARD.test(attributes['download'] ?? '')
      const address = isCard ? URL.parse(href, pageUrl) : null
      if (address === null || !/^https?:$/.test(address.protocol)) continue
      if (address.href.length <= LONGEST_ADDRESS)
        findings.add({
          field: 'card',
          value: address.href,
          source: 'link',
          snippet: unseam(text),
          path,
          visible,
        })
    }
}
