// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { button, openPopup } from './open-popup.tsx'

describe('show on page', () => {
  it.each([
    ['shown', 'Marked on the page.'],
    ['not-found', 'It is not visible on the page.'],
    ['left', 'The page has changed. Read it again.'],
  ] as const)('%s: says so', async (kind, words) => {
    const { gleaner, user } = await openPopup({}, undefined, { 'page.show': () => ({ kind }) })
    await user.click(button(/^Source of Name/))
    await user.click(button('Show on page'))
    expect(await screen.findByText(words)).toBeTruthy()
    expect(gleaner.requests('page.show')).toMatchObject([{ tabId: 7 }])
  })
})
