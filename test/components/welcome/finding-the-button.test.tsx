// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { Welcome } from '../../../components/welcome/welcome.tsx'
import { fakeGleaner } from '../fake-gleaner.ts'
import { showPage } from '../show-page.tsx'
import { openWelcome, pageUrl } from './welcome-world.tsx'

const pinHint = /You do not see it\?/

it('tells the keys that are set, and of none where none are', async () => {
  const gleaner = fakeGleaner()
  gleaner.shortcuts = { open: '⌥⇧L', quick: '' }
  openWelcome(gleaner)
  expect((await screen.findByText('⌥⇧L')).parentElement?.textContent).toContain('These keys do the same.')
  gleaner.shortcuts = { open: '', quick: '' }
  window.dispatchEvent(new Event('focus'))
  await expect.poll(() => screen.queryByText('These keys do the same.')).toBeNull()
})

it('tells how to bring the button into the toolbar until it is there', async () => {
  let isPinned = false
  openWelcome(fakeGleaner(), async () => isPinned)
  expect(await screen.findByText(pinHint)).toBeDefined()
  isPinned = true
  window.dispatchEvent(new Event('focus'))
  await expect.poll(() => screen.queryByText(pinHint)).toBeNull()
})

it.each([
  ['chromium', 'the pin beside Gleaner'],
  ['firefox', 'the wheel beside Gleaner'],
] as const)('knows the way in %s', async (family, words) => {
  const toolbar = { family, isPinned: async () => false }
  showPage(fakeGleaner(), <Welcome pageUrl={pageUrl} toolbar={toolbar} />)
  expect((await screen.findByText(pinHint)).textContent).toContain(words)
})
