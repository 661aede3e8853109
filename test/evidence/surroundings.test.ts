// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { readHtml } from '../page/read-html.ts'
import { stubCheckVisibility } from '../pages/open-page.ts'

beforeAll(stubCheckVisibility)

const emailsOf = async (html: string) =>
  (await readHtml(html, 'https://www.acme.example/')).findings.flatMap(({ field, value }) =>
    field === 'email' ? [value] : [],
  )

describe('an address written in words', () => {
  it('is one where its domain is the page’s own', async () => {
    expect(await emailsOf('<p>Write to ann at acme dot example</p>')).toEqual(['ann@acme.example'])
  })

  it('is one where the line above announces it', async () => {
    expect(await emailsOf('<dl><dt>E-mail</dt><dd>ann at elsewhere dot example</dd></dl>')).toEqual([
      'ann@elsewhere.example',
    ])
  })

  it('is a sentence elsewhere', async () => {
    expect(await emailsOf('<p>We met at elsewhere dot example</p>')).toEqual([])
  })
})
