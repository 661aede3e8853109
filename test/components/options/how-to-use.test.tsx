// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import { showPage } from '../show-page.tsx'
import { world } from './options-world.tsx'

describe('how to take a lead', () => {
  it('names the keys that are set, not those that we suggest', async () => {
    const gleaner = world()
    gleaner.shortcuts = { open: '⌥⇧L', quick: 'Ctrl+Shift+9' }
    showPage(gleaner, <Options />)
    expect((await screen.findByText('⌥⇧L')).parentElement?.textContent).toBe(
      '⌥⇧L shows the lead before you save it',
    )
    expect(screen.getByText('Ctrl+Shift+9').parentElement?.textContent).toBe('Ctrl+Shift+9 saves it at once')
    expect(screen.queryByText(/Alt\+Shift/)).toBeNull()
  })

  it('says for which of both no key is set', async () => {
    const gleaner = world()
    gleaner.shortcuts = { open: 'Alt+Shift+G', quick: '' }
    showPage(gleaner, <Options />)
    expect(await screen.findByText('No key is set that saves it at once.')).toBeDefined()
    expect(screen.getByText('Alt+Shift+G')).toBeDefined()
    expect(screen.queryByText(/No key is set that shows/)).toBeNull()
  })

  it('knows the keys anew when the user comes back from setting them', async () => {
    const gleaner = world()
    gleaner.shortcuts = { open: '', quick: '' }
    showPage(gleaner, <Options />)
    expect(await screen.findByText('No key is set that shows the lead before you save it.')).toBeDefined()
    gleaner.shortcuts = { open: 'Alt+K', quick: '' }
    window.dispatchEvent(new Event('focus'))
    expect(await screen.findByText('Alt+K')).toBeDefined()
  })
})

describe('changing the keys', () => {
  it('is one click away, on the browser’s own page', async () => {
    const gleaner = world()
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Change the keys' }))
    expect(gleaner.acts).toEqual(['openShortcutPage'])
  })

  it('is explained where a key is missing', async () => {
    const gleaner = world()
    gleaner.shortcuts = { open: 'Alt+K', quick: '' }
    showPage(gleaner, <Options />)
    expect(await screen.findByText(/^A browser leaves a key unset/)).toBeDefined()
  })
})

describe('the licences', () => {
  it('are one click away', () => {
    showPage(world(), <Options />)
    expect(screen.getByRole('link', { name: 'Licences' }).getAttribute('href')).toBe('/licenses.txt')
  })
})
