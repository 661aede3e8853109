import { describe, expect, it } from 'vitest'
import { chosenDestination, chosenStatusId } from '../../../components/popup/chosen.ts'
import { close, draft, popupView, thisBrowser } from './fixture.ts'

describe('the destination', () => {
  it.each([
    ['the one the draft names', 'close-1', close],
    ['the first where it names none', null, thisBrowser],
    ['the first where it names one that is gone', 'gone', thisBrowser],
  ])('is %s', (_, destinationId, expected) => {
    expect(chosenDestination(popupView({ draft: draft({ destinationId }) }))).toEqual(expected)
  })

  it.each([
    ['the one the draft names', 'potential', 'potential'],
    ["the destination's own where the draft names none", null, 'bad-fit'],
    ["the destination's own where it does not know the draft's", 'won', 'bad-fit'],
  ])('gives the status: %s', (_, statusId, expected) => {
    expect(chosenStatusId(draft({ statusId }), close)).toBe(expected)
  })
})
