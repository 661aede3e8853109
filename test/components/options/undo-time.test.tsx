// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import { showPage } from '../show-page.tsx'
import { world } from './options-world.tsx'

const control = () => screen.findByLabelText<HTMLSelectElement>('Time to take a lead back')
const section = () => screen.getByRole('region', { name: 'New leads' })

describe('the undo time', () => {
  it('is the one that is set, also where it is none of those offered', async () => {
    const gleaner = world()
    gleaner.answers['preferences.read'] = () => ({ undoSeconds: 12, hasMenu: true, destinationId: null })
    showPage(gleaner, <Options />)
    const select = await control()
    expect(select.selectedOptions[0]?.textContent).toBe('12 seconds')
    expect([...select.options].map(({ textContent }) => textContent)).toEqual([
      'Off',
      '3 seconds',
      '5 seconds',
      '10 seconds',
      '12 seconds',
      '20 seconds',
      '30 seconds',
    ])
  })

  it('is kept at once, and said so', async () => {
    const gleaner = world()
    gleaner.answers['preferences.set'] = () => ({ kind: 'stored' })
    const user = showPage(gleaner, <Options />)
    await user.selectOptions(await control(), '10 seconds')
    expect(await within(section()).findByText('Saved')).toBeDefined()
    expect(gleaner.requests('preferences.set')).toEqual([{ undoSeconds: 10 }])
  })

  it('says what it does, and what happens without', async () => {
    const gleaner = world()
    gleaner.answers['preferences.set'] = () => ({ kind: 'stored' })
    const user = showPage(gleaner, <Options />)
    expect((await control()).getAttribute('aria-describedby')).not.toBeNull()
    expect(section().textContent).toContain('waits this long before it goes to a CRM')
    await user.selectOptions(await control(), 'Off')
    expect(section().textContent).toContain('goes to its CRM at once')
  })

  it('stays as chosen where it could not be kept, to be tried again', async () => {
    const gleaner = world()
    gleaner.answers['preferences.set'] = () => ({ kind: 'full' })
    const user = showPage(gleaner, <Options />)
    await user.selectOptions(await control(), '20 seconds')
    const alert = await within(section()).findByRole('alert')
    expect(alert.textContent).toContain('the disk is full')
    gleaner.answers['preferences.set'] = () => ({ kind: 'stored' })
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await within(section()).findByText('Saved')).toBeDefined()
    expect(gleaner.requests('preferences.set')).toEqual([{ undoSeconds: 20 }, { undoSeconds: 20 }])
  })

  it('can be asked for again when the background is silent', async () => {
    const gleaner = world()
    gleaner.answers['preferences.read'] = () => undefined
    const user = showPage(gleaner, <Options />)
    const again = await within(section()).findByRole('button', { name: 'Try again' })
    gleaner.answers['preferences.read'] = () => ({ undoSeconds: 0, hasMenu: true, destinationId: null })
    await user.click(again)
    expect((await control()).selectedOptions[0]?.textContent).toBe('Off')
  })
})
