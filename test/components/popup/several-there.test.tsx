// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { MatchView } from '../../../lib/messages/views.ts'
import { adaThere, close, draft, person, thisBrowser, verdict } from './fixture.ts'
import { button, openPopup } from './open-popup.tsx'

const team = ['ada', 'bo', 'cy', 'di'].map((id) => person(id, `${id} Weir`))
const thereOf = (personKey: string): MatchView => ({ ...adaThere, recordId: `of ${personKey}`, personKey })
const atClose = (people = team) => ({ draft: draft({ people, destinationId: close.id }) })
const line = () => screen.getByRole('contentinfo').querySelector('[role="status"]')?.textContent

describe('several people', () => {
  it('are counted by what is there of them, and the lead as a whole is not asked about', async () => {
    const { gleaner } = await openPopup(atClose(), verdict([thereOf('ada'), thereOf('cy')]))
    await waitFor(() => expect(line()).toBe('2 new, 2 there already.'))
    expect(gleaner.requests('match.find')).toEqual([])
  })

  it('of whom some are there are not saved before the user has chosen', async () => {
    const { gleaner, user } = await openPopup(atClose(), verdict([thereOf('ada'), thereOf('cy')]))
    await waitFor(() => expect(line()).toBe('2 new, 2 there already.'))
    await user.click(button('Save'))
    expect(screen.getByRole('alert').textContent).toContain('Choose what to do')
    expect(gleaner.requests('lead.save')).toEqual([])
    await user.click(button('Leave out 2 who are there already'))
    expect(document.activeElement).toBe(button('Save'))
    await user.keyboard('{Enter}')
    const saved = gleaner.requests('lead.save')[0]?.draft.people.filter(({ included }) => included)
    expect(saved?.map(({ id }) => id)).toEqual(['bo', 'di'])
  })

  it('are saved while some are still looked for', async () => {
    const { gleaner, user } = await openPopup(atClose(), verdict([]), {
      'match.people': () => new Promise(() => undefined),
    })
    await waitFor(() => expect(line()).toBe('Looking in Close…'))
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')).toHaveLength(1)
  })

  it('who were not looked for are told of, with the reason, and are looked for when asked', async () => {
    const { gleaner, user } = await openPopup(atClose(), verdict([], { answer: 'spared' }))
    await waitFor(() => expect(line()).toBe('4 not checked. Only so many look-ups are made at a time.'))
    gleaner.answers['match.people'] = ({ draft: asked }) => ({
      people: asked.people.map(({ id }) => ({ personId: id, matches: [] })),
      answer: 'done',
    })
    await user.click(button('Check the others'))
    await waitFor(() => expect(line()).toBe('4 new.'))
  })

  it('beyond those who are ticked are looked for in part, and all of them for who is new', async () => {
    const people = Array.from({ length: 20 }, (_, index) =>
      person(`p${index}`, `P${index} Weir`, { included: index === 0 }),
    )
    const { gleaner, user } = await openPopup(atClose(people), verdict([]), {
      'match.people': ({ draft: asked }) => ({
        people: asked.people.slice(0, 2).map(({ id }) => ({ personId: id, matches: [] })),
        answer: 'done',
      }),
    })
    await waitFor(() => expect(screen.getAllByText('Not checked')).toHaveLength(12))
    await user.click(button('Only new'))
    await waitFor(() => expect(line()).toBe('20 new.'))
    expect(
      gleaner
        .requests('draft.write')
        .at(-1)
        ?.draft.people.every(({ included }) => included),
    ).toBe(true)
  })

  it('of a team page are in the list in two clicks, a lead each, as the plan says', async () => {
    const people = team.map((one, index) => ({ ...one, included: index === 0 }))
    const { gleaner, user } = await openPopup({ draft: draft({ people, destinationId: thisBrowser.id }) })
    await user.click(button('Only new'))
    expect(await screen.findByText('Adds 4 leads to your list, one each.')).toBeTruthy()
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')[0]).toMatchObject({ isApart: true })
  })
})
