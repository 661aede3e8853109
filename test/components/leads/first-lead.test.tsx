// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { Leads } from '../../../components/leads/leads.tsx'
import { showPage } from '../show-page.tsx'
import { world } from './list-world.ts'
import { watchElements } from './watched-elements.ts'

beforeEach(() => void watchElements())

describe('how to take the first lead', () => {
  it('names the key that is set, not the one that we suggest', async () => {
    const gleaner = world([])
    gleaner.shortcuts = { open: '⌥⇧L', quick: '' }
    showPage(gleaner, <Leads />)
    expect(await screen.findByText(/press the Gleaner button, or ⌥⇧L\. What you save/)).toBeDefined()
  })

  it('names no key where none is set', async () => {
    const gleaner = world([])
    gleaner.shortcuts = { open: '', quick: 'Alt+Shift+S' }
    showPage(gleaner, <Leads />)
    expect(await screen.findByText(/press the Gleaner button\. What you save/)).toBeDefined()
    expect(screen.queryByText(/Shift/)).toBeNull()
  })
})
