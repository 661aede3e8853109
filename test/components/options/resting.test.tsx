// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import type { DestinationView } from '../../../lib/messages/views.ts'
import { showPage } from '../show-page.tsx'
import { closeDestination, thisBrowserDestination } from './destinations.ts'
import { world } from './options-world.tsx'

const later = () => Date.now() + 3_600_000

async function cardOf(changes: Partial<DestinationView>): Promise<HTMLElement> {
  showPage(world([thisBrowserDestination, { ...closeDestination(), ...changes }]), <Options />)
  return await screen.findByRole('article', { name: 'Close' })
}

describe('a connection that its vendor lets wait', () => {
  it.each([
    ['daily', 'takes no more requests today'],
    ['busy', 'Close asks to wait'],
  ] as const)('says so, and that nothing needs to be done: %s', async (delay, words) => {
    const card = await cardOf({ resting: { delay, until: later() } })
    expect(within(card).getByText('Waits for its limit')).toBeDefined()
    expect(card.textContent).toContain(words)
    expect(within(card).queryByText('Connected')).toBeNull()
  })

  it('is connected as ever once the wait is over', async () => {
    const card = await cardOf({ resting: { delay: 'daily', until: Date.now() - 1 } })
    expect(within(card).getByText('Connected')).toBeDefined()
  })

  it('speaks of the repair first where it needs one', async () => {
    const card = await cardOf({ disconnection: 'key', resting: { delay: 'daily', until: later() } })
    expect(within(card).getByText('Needs repair')).toBeDefined()
    expect(card.textContent).not.toContain('takes no more requests')
  })
})
