// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { makeDraft } from '../../lib/lead/make-draft.ts'
import { readHtml } from '../page/read-html.ts'
import { stubCheckVisibility } from '../pages/open-page.ts'

beforeAll(stubCheckVisibility)

async function draftFrom(html: string) {
  const evidence = await readHtml(html, 'https://acme.example/team/')
  const gesture = { clickedLink: null, selectionText: null }
  return makeDraft(evidence, { ...gesture, id: 'draft', now: 0, newId: () => 'id', uiLanguage: 'en' })
}

describe('a contact card', () => {
  it('is offered once by its whole address, and fills nothing', async () => {
    const { offers, people, company } = await draftFrom(
      '<p><a href="ann.vcf">vCard</a> <a href="/team/ann.vcf">Save</a></p>',
    )
    expect(offers.map(({ field, value }) => [field, value])).toEqual([
      ['card', 'https://acme.example/team/ann.vcf'],
    ])
    expect([people[0]?.name.value, company.name.value]).toEqual(['', ''])
  })
})

describe('a name that a picture bears as well', () => {
  const card = (alt: string) =>
    `<main><div><img alt="${alt}"><h3>Ann Ode</h3><p>Head of Sales</p><p>ann@acme.example</p></div></main>`

  it('has the picture among its sources', async () => {
    const [ann] = (await draftFrom(card('Ann Ode'))).people
    expect(ann?.name.origins.map(({ source }) => source).sort()).toEqual(['heading', 'image'])
    const [alone] = (await draftFrom(card(''))).people
    expect(alone?.name.origins.map(({ source }) => source)).toEqual(['heading'])
  })
})
