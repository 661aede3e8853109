// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import { showPage } from '../show-page.tsx'
import { closeDestination, secondClose, thisBrowserDestination } from './destinations.ts'
import { type OptionsWorld, world } from './options-world.tsx'

const pencil = (name = 'Close') => screen.findByRole('button', { name: `Rename ${name}` })
const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Another name for Close' })

/** Close is connected, and is called what it was renamed to, or by its vendor's name. */
function renamingWorld(): OptionsWorld {
  const gleaner = world([thisBrowserDestination, closeDestination()])
  gleaner.answers['destination.rename'] = ({ name }) => {
    gleaner.destinations = [thisBrowserDestination, { ...closeDestination(), name: name || 'Close' }]
    return { kind: 'stored' }
  }
  return gleaner
}

async function beginRenaming(gleaner: OptionsWorld) {
  const user = showPage(gleaner, <Options />)
  await user.click(await pencil())
  return user
}

describe('the pencil beside a name', () => {
  it('opens a box with the whole name marked, so that typing replaces it', async () => {
    await beginRenaming(renamingWorld())
    expect(document.activeElement).toBe(box())
    expect([box().value, box().selectionStart, box().selectionEnd]).toEqual(['Close', 0, 5])
  })

  it('keeps what is typed at Enter, shows it and gives the keyboard back', async () => {
    const gleaner = renamingWorld()
    const user = await beginRenaming(gleaner)
    await user.keyboard('Sales {Enter}')
    expect(await screen.findByRole('heading', { name: 'Sales' })).toBeDefined()
    expect(gleaner.requests('destination.rename')).toEqual([{ destinationId: 'close', name: 'Sales' }])
    expect(document.activeElement).toBe(await pencil('Sales'))
  })

  it('gives up at Escape, and by its button', async () => {
    const gleaner = renamingWorld()
    const user = await beginRenaming(gleaner)
    await user.keyboard('Sales{Escape}')
    expect(document.activeElement).toBe(await pencil())
    await user.click(await pencil())
    expect(box().value).toBe('Close')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await pencil()
    expect(gleaner.requests('destination.rename')).toEqual([])
  })

  it('is as well for who has only a pointer', async () => {
    const gleaner = renamingWorld()
    const user = await beginRenaming(gleaner)
    await user.clear(box())
    await user.type(box(), 'Sales')
    await user.click(screen.getByRole('button', { name: 'Keep this name' }))
    expect(await screen.findByRole('heading', { name: 'Sales' })).toBeDefined()
  })

  it('gives the vendor’s name back where nothing is left', async () => {
    const gleaner = renamingWorld()
    const user = await beginRenaming(gleaner)
    await user.clear(box())
    await user.keyboard('{Enter}')
    await pencil()
    expect(gleaner.requests('destination.rename')).toEqual([{ destinationId: 'close', name: '' }])
  })

  it('makes no name of its own out of one that was left as it was', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination(), secondClose])
    const user = showPage(gleaner, <Options />)
    await user.click(await pencil('Close (Fabrikam)'))
    await user.keyboard('{Enter}')
    await pencil('Close (Fabrikam)')
    expect(gleaner.requests('destination.rename')).toEqual([])
  })

  it.each([
    ['full', { kind: 'full' as const }, /the disk is full/],
    ['silent', undefined, /Gleaner did not answer/],
  ])('tells that nothing was kept (%s), with what was typed', async (_what, answer, words) => {
    const gleaner = renamingWorld()
    gleaner.answers['destination.rename'] = () => answer
    const user = await beginRenaming(gleaner)
    await user.keyboard('Sales{Enter}')
    expect(await screen.findByText(words)).toBeDefined()
    expect(box().value).toBe('Sales')
    expect(box().getAttribute('aria-invalid')).toBe('true')
  })
})
