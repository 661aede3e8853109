// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import type { MessageAnswer } from '../../../lib/messages/contract.ts'
import { showPage } from '../show-page.tsx'
import { world } from './options-world.tsx'

const button = (name: string) => screen.findByRole('button', { name })
const file = new File(['{}'], 'gleaner-settings.json', { type: 'application/json' })

const asks = {
  kind: 'asks' as const,
  added: [],
  changed: [],
  unknown: [],
  undoSeconds: null,
  hasMenu: null,
  destinationName: null,
}

/** Opens the page and chooses a file in it, of which the background says this. */
async function choose(answer: MessageAnswer<'settings.import'>) {
  const gleaner = world()
  gleaner.answers['settings.import'] = () => answer
  const user = showPage(gleaner, <Options />)
  await button('Import settings')
  await user.upload(screen.getByLabelText('Import settings', { selector: 'input' }), file)
  return { gleaner, user }
}

describe('the settings file', () => {
  it('is handed to the browser’s own download', async () => {
    const gleaner = world()
    gleaner.answers['settings.export'] = () => ({ text: '{"gleaner": "settings"}' })
    const user = showPage(gleaner, <Options />)
    await user.click(await button('Export settings'))
    await waitFor(() => expect(gleaner.files).toMatchObject([{ name: 'gleaner-settings.json' }]))
  })

  it('is imported once the user has seen what it changes, and the page shows it', async () => {
    const gleaner = world()
    gleaner.answers['settings.import'] = ({ isSure }) =>
      isSure ? { kind: 'done' } : { ...asks, added: ['Sales'] }
    const user = showPage(gleaner, <Options />)
    await button('Import settings')
    await user.upload(screen.getByLabelText('Import settings', { selector: 'input' }), file)
    expect(await screen.findByText('New, each waiting for its key: Sales')).toBeTruthy()
    const before = gleaner.requests('destination.list').length
    await user.click(await button('Import'))
    expect(await screen.findByText('Imported.')).toBeTruthy()
    expect(gleaner.requests('settings.import').map(({ isSure }) => isSure)).toEqual([false, true])
    expect(gleaner.requests('destination.list').length).toBeGreaterThan(before)
  })

  it('says each thing that would be otherwise, and what is left out', async () => {
    await choose({
      ...asks,
      changed: ['Sales', 'Support'],
      unknown: ['Acme'],
      undoSeconds: 10,
      hasMenu: false,
      destinationName: '',
    })
    const words = (await screen.findByText(/^Import these settings\?/)).parentElement?.textContent
    expect(words).toContain('Set up as in the file: Sales and Support')
    expect(words).toContain('Time to take a lead back: 10 seconds')
    expect(words).toContain('Gleaner no longer in the right-click menu')
    expect(words).toContain('A new lead goes to: The one chosen last')
    expect(words).toContain('Left out, because this Gleaner does not know their CRM: Acme')
  })

  it('that changes nothing asks for nothing', async () => {
    const { user } = await choose(asks)
    expect(await screen.findByText(/^This file changes nothing here/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull()
    await user.click(await button('Dismiss'))
    expect(screen.queryByText(/^This file changes nothing here/)).toBeNull()
  })

  it('that cannot be read off the disk is told of', async () => {
    const user = showPage(world(), <Options />)
    await button('Import settings')
    const lost = Object.assign(new File([''], 'lost.json'), { text: () => Promise.reject(new Error('gone')) })
    await user.upload(screen.getByLabelText('Import settings', { selector: 'input' }), lost)
    expect(await screen.findByText(/no file of Gleaner settings/)).toBeDefined()
  })

  it('that is not imported after all changes nothing', async () => {
    const { gleaner, user } = await choose({ ...asks, undoSeconds: 0 })
    expect(await screen.findByText('Time to take a lead back: off')).toBeDefined()
    await user.click(await button('Cancel'))
    expect(gleaner.requests('settings.import').map(({ isSure }) => isSure)).toEqual([false])
  })

  it.each([
    ['unreadable', /no file of Gleaner settings/],
    ['newer', /from a newer Gleaner/],
    ['full', /disk is full/],
  ] as const)('that is %s is said to be so', async (kind, words) => {
    await choose({ kind })
    expect(await screen.findByText(words)).toBeTruthy()
  })
})
