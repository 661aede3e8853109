// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import { showPage } from '../show-page.tsx'
import { world } from './options-world.tsx'

const button = (name: string) => screen.findByRole('button', { name })
const file = new File(['{}'], 'gleaner-settings.json', { type: 'application/json' })

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
      isSure ? { kind: 'done' } : { kind: 'asks', added: ['Sales'], changed: [], undoSeconds: 5 }
    const user = showPage(gleaner, <Options />)
    await button('Import settings')
    await user.upload(screen.getByLabelText('Import settings', { selector: 'input' }), file)
    expect(await screen.findByText('New, without a key: Sales')).toBeTruthy()
    const before = gleaner.requests('destination.list').length
    await user.click(await button('Import'))
    expect(await screen.findByText('Imported.')).toBeTruthy()
    expect(gleaner.requests('settings.import').map(({ isSure }) => isSure)).toEqual([false, true])
    expect(gleaner.requests('destination.list').length).toBeGreaterThan(before)
  })

  it('that cannot be read is said to be so', async () => {
    const gleaner = world()
    gleaner.answers['settings.import'] = () => ({ kind: 'unreadable' })
    const user = showPage(gleaner, <Options />)
    await button('Import settings')
    await user.upload(screen.getByLabelText('Import settings', { selector: 'input' }), file)
    expect(await screen.findByText(/no file of Gleaner settings/)).toBeTruthy()
  })
})
