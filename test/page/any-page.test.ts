// @vitest-environment jsdom
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { pageReadingSchema } from '../../lib/evidence/page-reading.ts'
import { readEvidence } from '../../lib/evidence/parse-evidence.ts'
import { draftSchema } from '../../lib/lead/draft.ts'
import { makeDraft } from '../../lib/lead/make-draft.ts'
import { readPage } from '../../lib/page/read-page.ts'
import { wholePage } from '../../lib/tab/gesture.ts'
import { openPage, stubCheckVisibility } from '../pages/open-page.ts'

beforeAll(stubCheckVisibility)

const capture = { ...wholePage, id: 'draft', now: 0, newId: () => 'id', uiLanguage: 'en' }

describe('any page', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'Ann Ode',
      'ann@acme.example',
      'Tel: 202-555-0143',
      // What every object inherits.
      'constructor',
      '__proto__',
      '© Acme Ltd',
      '12345 Town',
      '[at] acme [dot] example',
      '{"@type":"Person","name":{}}',
    ),
  )
  const attributes = fc.constantFrom(
    '',
    ' class="name vcard"',
    ' href="mailto:%E0%A4%A@x"',
    ' href="tel:"',
    ' itemscope itemtype="https://schema.org/Person" itemref="a b"',
    ' itemprop="name email"',
    ' itemprop="constructor" lang="constructor"',
    ' id="a"',
    ' data-cfemail="zz"',
    ' type="application/ld+json"',
    ' property="og:site_name" content="x"',
    ' hidden',
  )
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      text.map((value) => value.replaceAll('<', '&lt;')),
      fc
        .tuple(
          fc.constantFrom(
            'div',
            'p',
            'a',
            'b',
            'span',
            'table',
            'tr',
            'td',
            'pre',
            'form',
            'script',
            'svg',
            'address',
            'meta',
            'x-y',
            'h1',
            'br',
          ),
          attributes,
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join('')}</${name}>`),
    ),
  }))

  it('is read without an error, without a change, and within the contract, up to its draft', async () => {
    await fc.assert(
      fc.asyncProperty(node, async (html) => {
        const page = openPage(html)
        const before = page.documentElement.outerHTML
        const reading = await readPage(page)
        expect(pageReadingSchema.parse(reading)).toEqual(reading)
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading)
        expect(page.documentElement.outerHTML).toBe(before)
        expect(draftSchema.safeParse(makeDraft(readEvidence(reading), capture)).success).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
