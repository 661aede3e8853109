// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import { showPage } from '../show-page.tsx'
import { closeDestination, thisBrowserDestination } from './destinations.ts'
import { world } from './options-world.tsx'

const label = 'A new lead goes to'

describe('where a new lead goes', () => {
  it('is the destination chosen last, until one is settled', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination()])
    gleaner.answers['preferences.set'] = () => ({ kind: 'stored' })
    const user = showPage(gleaner, <Options />)
    const select = await screen.findByLabelText<HTMLSelectElement>(label)
    expect([...select.options].map(({ text }) => text)).toEqual([
      'The one chosen last',
      'This browser',
      'Close',
    ])
    expect(select.value).toBe('')
    await user.selectOptions(select, 'Close')
    expect(await screen.findByText('Saved')).toBeDefined()
    await user.selectOptions(select, 'The one chosen last')
    expect(gleaner.requests('preferences.set')).toEqual([{ destinationId: 'close' }, { destinationId: null }])
  })

  it('is shown as it is settled', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination()])
    gleaner.answers['preferences.read'] = () => ({ undoSeconds: 5, hasMenu: true, destinationId: 'close' })
    showPage(gleaner, <Options />)
    expect((await screen.findByLabelText<HTMLSelectElement>(label)).value).toBe('close')
  })

  it('is no question where there is one destination', async () => {
    showPage(world(), <Options />)
    await screen.findByRole('combobox', { name: 'Time to take a lead back' })
    expect(screen.queryByLabelText(label)).toBeNull()
  })
})
