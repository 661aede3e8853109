// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import { showPage } from '../show-page.tsx'
import { closeDestination, secondClose, thisBrowserDestination, undelivered } from './destinations.ts'
import { world } from './options-world.tsx'

describe('a connected CRM', () => {
  const both = [thisBrowserDestination, closeDestination()]

  it('is disconnected only after the question, which counts its undelivered leads', async () => {
    const gleaner = world(both)
    gleaner.answers['entry.list'] = () => ({
      entries: [undelivered('1'), undelivered('2'), { ...undelivered('3'), destinationId: 'another' }],
    })
    gleaner.answers['destination.disconnect'] = () => {
      gleaner.destinations = [thisBrowserDestination]
      return {}
    }
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Disconnect' }))
    const question = screen.getByRole('alertdialog')
    await within(question).findByText(/^2 leads have not been sent/)
    expect(question.textContent).toContain('Gleaner forgets the key and may no longer reach Close.')
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Cancel' }))
    expect(gleaner.requests('destination.disconnect')).toEqual([])
    await user.click(within(question).getByRole('button', { name: 'Disconnect' }))
    expect(await screen.findByRole('button', { name: 'Connect Close' })).toBeDefined()
    expect(gleaner.requests('destination.disconnect')).toEqual([{ destinationId: 'close' }])
  })

  it.each(['{Escape}', '{Enter}'])(
    'stays connected on %s, and the button has the focus again',
    async (key) => {
      const gleaner = world(both)
      const user = showPage(gleaner, <Options />)
      await user.click(await screen.findByRole('button', { name: 'Disconnect' }))
      await user.keyboard(key)
      expect(screen.queryByRole('alertdialog')).toBeNull()
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Disconnect' }))
      expect(gleaner.requests('destination.disconnect')).toEqual([])
    },
  )

  it('keeps its access where another account of the CRM needs it', async () => {
    const user = showPage(world([...both, secondClose]), <Options />)
    const card = await screen.findByRole('article', { name: 'Close (Fabrikam)' })
    await user.click(within(card).getByRole('button', { name: 'Disconnect' }))
    const question = within(card).getByRole('alertdialog')
    expect(question.textContent).toContain('Disconnect Close (Fabrikam)? Gleaner forgets its key.')
    expect(question.textContent).not.toContain('reach')
  })

  it('stays when the background does not answer the disconnecting', async () => {
    const user = showPage(world(both), <Options />)
    await user.click(await screen.findByRole('button', { name: 'Disconnect' }))
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Disconnect' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Gleaner did not answer')
    expect(screen.getByText('Connected')).toBeDefined()
  })
})
