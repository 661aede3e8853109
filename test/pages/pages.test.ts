// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import type { DraftContact } from '../../lib/lead/draft.ts'
import { makeDraft } from '../../lib/lead/make-draft.ts'
import { parsePhone } from '../../lib/lead/phones/parse-phone.ts'
import { readHtml } from '../page/read-html.ts'
import { pageSlugs, readExpectedPage, readPageHtml } from './expected-page.ts'
import { stubCheckVisibility, stubFrameSizes } from './open-page.ts'

beforeAll(() => {
  stubCheckVisibility()
  stubFrameSizes()
})

const values = (contacts: DraftContact[]) => contacts.map(({ value }) => value).sort()
const numbers = (contacts: DraftContact[]) =>
  contacts.map(({ value }) => parsePhone(value, null)?.number ?? value).sort()

async function capture(slug: string) {
  const { url, selection = null, clickedLink = null } = readExpectedPage(slug)
  const evidence = await readHtml(readPageHtml(slug), url)
  let ids = 0
  const newId = () => `id-${ids++}`
  return makeDraft(evidence, {
    id: 'draft',
    now: 0,
    newId,
    clickedLink,
    selectionText: selection,
    uiLanguage: 'en',
  })
}

describe('a captured page', () => {
  it('comes in many kinds', () => {
    expect(pageSlugs.length).toBeGreaterThanOrEqual(60)
  })

  it.each(pageSlugs)('gives its people, contacts and organisation: %s', async (slug) => {
    const draft = await capture(slug)
    const { people, emails, phones, organisation } = readExpectedPage(slug)
    const found = draft.people.filter(
      ({ name, emails, phones }) => name.value !== '' || emails.length + phones.length > 0,
    )
    expect({
      people: found.map((person) => ({
        name: person.name.value,
        title: person.title.value,
        company: person.company.value,
        emails: values(person.emails),
        phones: numbers(person.phones),
      })),
      emails: values(draft.company.emails),
      phones: numbers(draft.company.phones),
      organisation: draft.company.name.value,
    }).toEqual({ people, emails: [...emails].sort(), phones: [...phones].sort(), organisation })
  })

  it.each(pageSlugs)('marks exactly one person of the page for sending: %s', async (slug) => {
    const { people } = await capture(slug)
    expect(people.map(({ included }) => included)).toEqual(people.map((_, index) => index === 0))
  })
})
