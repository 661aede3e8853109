// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { draft, person } from './fixture.ts'
import { box, openPopup } from './open-popup.tsx'

const many = Array.from({ length: 30 }, (_, index) =>
  person(`p${index}`, `P${index} Weir`, { included: false }),
)

describe('a draft of many people', () => {
  it('is sent once, and after that only what changes, at each keystroke', async () => {
    const { gleaner, user } = await openPopup({ draft: draft({ people: many }) }, undefined, {
      'draft.change': () => ({ kind: 'stored' }),
    })
    await user.type(box('Note'), 'Call')
    await user.click(screen.getByRole('checkbox', { name: 'Save P7 Weir' }))
    expect(gleaner.requests('draft.write').map((request) => request.draft.note)).toEqual(['C'])
    const changes = gleaner.requests('draft.change').map(({ change }) => change)
    expect(changes.map(({ parts }) => parts.note)).toEqual(['Ca', 'Cal', 'Call', undefined])
    expect(changes.at(-1)).toMatchObject({ people: [], ticks: { p7: true }, order: null })
  })

  it('is sent as a whole again where the background has lost it', async () => {
    const { gleaner, user } = await openPopup({ draft: draft({ people: many }) }, undefined, {
      'draft.change': () => ({ kind: 'missing' }),
    })
    await user.type(box('Note'), 'Hi')
    await waitFor(() =>
      expect(gleaner.requests('draft.write').map((request) => request.draft.note)).toEqual(['H', 'Hi']),
    )
  })

  it('is sent as a whole after a change that the disk did not take', async () => {
    let isFull = true
    const { gleaner, user } = await openPopup({ draft: draft({ people: many }) }, undefined, {
      'draft.change': () => ({ kind: isFull ? 'full' : 'stored' }),
    })
    await user.type(box('Note'), 'Hi')
    await screen.findByRole('alert')
    isFull = false
    await user.type(box('Note'), '!?')
    expect(gleaner.requests('draft.write').map((request) => request.draft.note)).toEqual(['H', 'Hi!'])
    expect(gleaner.requests('draft.change').map(({ change }) => change.parts.note)).toEqual(['Hi', 'Hi!?'])
  })

  it('is sent as a whole again where the first was lost, though changes of it were taken meanwhile', async () => {
    const first = Promise.withResolvers<undefined>()
    const { gleaner, user } = await openPopup({ draft: draft({ people: many }) }, undefined, {
      'draft.write': () => first.promise,
      'draft.change': () => ({ kind: 'stored' }),
    })
    await user.type(box('Note'), 'Hey')
    gleaner.answers['draft.write'] = () => ({ kind: 'stored' })
    first.resolve(undefined)
    await waitFor(() =>
      expect(gleaner.requests('draft.write').map((request) => request.draft.note)).toEqual(['H', 'Hey']),
    )
    expect(screen.queryByRole('alert')).toBeNull()
    await user.type(box('Note'), '!')
    expect(gleaner.requests('draft.change').at(-1)?.change.parts.note).toBe('Hey!')
  })

  it('is said not to be stored where the second time fails too', async () => {
    const first = Promise.withResolvers<undefined>()
    const { gleaner, user } = await openPopup({ draft: draft({ people: many }) }, undefined, {
      'draft.write': () => first.promise,
      'draft.change': () => ({ kind: 'stored' }),
    })
    await user.type(box('Note'), 'Hey')
    gleaner.answers['draft.write'] = () => ({ kind: 'full' })
    first.resolve(undefined)
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(gleaner.requests('draft.write')).toHaveLength(2)
  })

  it('is sent as a whole again where a change was not taken while newer ones were on their way', async () => {
    const change = Promise.withResolvers<{ kind: 'full' }>()
    let isFirst = true
    const { gleaner, user } = await openPopup({ draft: draft({ people: many }) }, undefined, {
      'draft.change': () => {
        const answer = isFirst ? change.promise : { kind: 'stored' as const }
        isFirst = false
        return answer
      },
    })
    await user.type(box('Note'), 'Hey')
    change.resolve({ kind: 'full' })
    await waitFor(() =>
      expect(gleaner.requests('draft.write').map((request) => request.draft.note)).toEqual(['H', 'Hey']),
    )
  })
})
