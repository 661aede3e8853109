// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { MatchView } from '../../../lib/messages/views.ts'
import type { FakeGleaner } from '../fake-gleaner.ts'
import { draft, person } from './fixture.ts'
import { button, openPopup } from './open-popup.tsx'

const people = ['Ada Quill', 'Bo Finch', 'Cy Marsh'].map((name) =>
  person(name.split(' ')[0]?.toLowerCase() ?? '', name, { included: name === 'Ada Quill' }),
)

const bosRecord: MatchView = {
  place: 'list',
  recordId: 'r1',
  personKey: null,
  verdict: 'person',
  name: 'Bo Finch',
  company: '',
  owner: '',
  status: '',
  link: null,
  reasons: [],
  changes: [],
  savedAt: null,
  isUnderWay: false,
} as unknown as MatchView // Only what a row shows is looked at here.

const found: FakeGleaner['answers'] = {
  'match.own': ({ draft: asked }) => ({
    people: asked.people.map(({ id }) => ({ personId: id, matches: id === 'bo' ? [bosRecord] : [] })),
  }),
}

const row = (name: string) => within(screen.getByRole('group', { name }))
const ticked = () =>
  screen
    .getAllByRole<HTMLInputElement>('checkbox', { name: /^Save / })
    .filter(({ checked }) => checked)
    .map((box) => box.getAttribute('aria-label'))

describe('of several people', () => {
  const open = () => openPopup({ draft: draft({ people }) }, undefined, found)

  it('each row says whether they are there already', async () => {
    await open()
    expect(await row('Bo Finch').findByText('Saved before', {}, { timeout: 5000 })).toBeTruthy()
    expect(row('Bo Finch').getByText('Have already')).toBeTruthy()
  })

  it('only those are ticked who are new, and those told of later as they are', async () => {
    const { user } = await open()
    await user.click(button('Only new'))
    await waitFor(() => expect(ticked()).not.toContain('Save Bo Finch'))
    await waitFor(() => expect(ticked()).toContain('Save Cy Marsh'))
  })

  it('all are ticked again at a click, and who is found meanwhile stays ticked', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('checkbox', { name: 'Everybody' }))
    expect(await row('Bo Finch').findByText('Saved before', {}, { timeout: 5000 })).toBeTruthy()
    expect(ticked()).toHaveLength(3)
  })
})
