import type { Block } from './block-builder.ts'
import { attributeOf, queryAll } from './dom.ts'
import type { Findings } from './findings.ts'
import { LEGAL_FORM } from './legal-form.ts'
import { fold, unseam } from './text.ts'

export const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s{0,3}(?:©\s{0,3})?(?:(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)?\d{2})?)?[\s,.|:–-]{0,4}(?:by\s)?(\p{L}[^|©\n]{1,80})/iu
export const RIGHTS =
  /[.,|–-]?\s{0,3}(?:all rights|alle rechte|tous droits|todos los derechos|tutti i diritti|powered|designed|site by|registered|privacy|terms|impressum|(?:19|20)\d{2})[\s\S]{0,100}$/i

/** Reports what may be the name of the page's company; which is, is for `lib/lead` to say. */
export function readCompanies(page: Document, blocks: readonly Block[], findings: Findings): void {
  for (const image of queryAll(
    page,
    'img[alt][class*=logo i],[class*=logo i] img[alt],[id*=logo i] img[alt]',
  ).slice(0, 5)) {
    const value = fold(attributeOf(image, 'alt') ?? '').replace(/\s?\blogo\b\s?/i, '')
    if (value.length <= 80)
      findings.add({ field: 'company', value, source: 'meta', subject: 'organisation', label: 'logo' })
  }
  for (const block of blocks) readBlock(block, findings)
}

function readBlock(block: Block, findings: Findings): void {
  const text = unseam(block.text)
  if (text.length > 600) return
  const add = (value: string, label: string) =>
    findings.add({
      field: 'company',
      value,
      source: 'text',
      subject: 'organisation',
      label,
      element: block.element,
      snippet: text,
    })
  const holder = COPYRIGHT.exec(text)?.[1]?.replace(RIGHTS, '').trim()
  if (holder) add(holder, '©')
  else if (text.length <= 90 && /\p{Lu}/u.test(text) && LEGAL_FORM.test(text) && !/[@?!]|\d{4}/.test(text))
    add(text, '')
}
