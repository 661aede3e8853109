// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import { showPage } from '../show-page.tsx'
import { world } from './options-world.tsx'

const line = '2026-11-27T09:00:00.000Z close draft-1 POST /api/v1/lead/: 200'
const section = () => screen.getByRole('region', { name: 'Delivery log' })
const copy = () => within(section()).getByRole('button', { name: 'Copy the log' })

describe('the delivery log', () => {
  it('is read when it is wanted, and goes to the clipboard as it is', async () => {
    const gleaner = world()
    gleaner.answers['log.read'] = () => ({ text: line })
    const user = showPage(gleaner, <Options />)
    expect(gleaner.requests('log.read')).toEqual([])
    await user.click(copy())
    expect((await within(section()).findByText('Copied')).getAttribute('role')).toBe('status')
    expect(gleaner.copied).toEqual([line])
  })

  it('can be seen before it is given away, and not changed', async () => {
    const gleaner = world()
    gleaner.answers['log.read'] = () => ({ text: line })
    const user = showPage(gleaner, <Options />)
    await user.click(within(section()).getByText('Show the log'))
    const shown = await within(section()).findByRole<HTMLTextAreaElement>('textbox', { name: 'Delivery log' })
    expect(shown.value).toBe(line)
    expect(shown.readOnly).toBe(true)
  })

  it('says that it is empty', async () => {
    const gleaner = world()
    gleaner.answers['log.read'] = () => ({ text: '' })
    const user = showPage(gleaner, <Options />)
    await user.click(within(section()).getByText('Show the log'))
    expect(await within(section()).findByText('Nothing has been sent yet.')).toBeDefined()
  })

  it('says how to get it where the browser does not let it be copied', async () => {
    const gleaner = world()
    gleaner.answers['log.read'] = () => ({ text: line })
    gleaner.letsCopy = false
    const user = showPage(gleaner, <Options />)
    await user.click(copy())
    expect((await within(section()).findByRole('alert')).textContent).toContain('Show the log')
    expect(within(section()).queryByText('Copied')).toBeNull()
  })

  it('says when the background is silent', async () => {
    const gleaner = world()
    const user = showPage(gleaner, <Options />)
    await user.click(copy())
    expect((await within(section()).findByRole('alert')).textContent).toContain('Gleaner did not answer')
    expect(gleaner.copied).toEqual([])
  })
})
