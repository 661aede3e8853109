// @vitest-environment jsdom

import { readdirSync, readFileSync } from 'node:fs'
import { act } from '@testing-library/preact'
import { expect, it } from 'vitest'
import person from '../../../components/welcome/sample-person.json'
import { parseEvidence } from '../../../lib/evidence/parse-evidence.ts'
import { makeDraft } from '../../../lib/lead/make-draft.ts'
import { readPage } from '../../../lib/page/read-page.ts'
import { stubCheckVisibility } from '../../pages/open-page.ts'
import { sayIn } from '../../words/say-in.ts'
import { fakeGleaner } from '../fake-gleaner.ts'
import { openWelcome, pageUrl, triedEntry } from './welcome-world.tsx'

/** The words of a language that is shipped. */
function wordsOf(language: string): Record<string, string> {
  const text = readFileSync(`public/_locales/${language}/messages.json`, 'utf8')
  // Our own file, in the form that browsers document.
  const messages = JSON.parse(text) as Record<string, { message: string }>
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]))
}

stubCheckVisibility()

/** What a click on the toolbar button would capture. */
async function capture() {
  const evidence = parseEvidence({ ...(await readPage(document)), url: pageUrl })
  if (evidence === null) throw new Error('The page could not be read')
  const gesture = { clickedLink: null, selectionText: null }
  return makeDraft(evidence, { ...gesture, id: 'd', now: 1, newId: () => 'id', uiLanguage: 'en-GB' })
}

it.each(readdirSync('public/_locales'))('is read like any page, in %s', async (language) => {
  const gleaner = { ...fakeGleaner(), say: sayIn(language, wordsOf(language)) }
  document.title = gleaner.say('welcome_title')
  openWelcome(gleaner, async () => false)
  const { people, company } = await capture()
  expect(people).toHaveLength(1)
  expect(people[0]).toMatchObject({
    name: { value: person.name },
    title: { value: gleaner.say('welcome_sample_title') },
    emails: [{ value: person.email }],
    phones: [{ value: person.phone }],
  })
  expect(company).toMatchObject({ name: { value: person.company }, emails: [], phones: [] })
})

it('is read the same when it tells of the lead that was taken', async () => {
  const gleaner = fakeGleaner()
  openWelcome(gleaner)
  await act(() => gleaner.notify({ notice: 'entry.changed', entry: triedEntry() }))
  const { people } = await capture()
  expect(people.map(({ name }) => name.value)).toEqual([person.name])
})
