// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { MatchView } from '../../../lib/messages/views.ts'
import { adaThere, close, draft, entry, thisBrowser, verdict } from './fixture.ts'
import { company, openFound, radio } from './open-found.tsx'
import { button, openPopup } from './open-popup.tsx'

describe('saving what is there already', () => {
  const sentence = /^This lead is in Close already\. Choose what to do/

  it('waits for a choice, and takes the keyboard to the first', async () => {
    const { gleaner, user } = await openFound([adaThere])
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')).toEqual([])
    expect(document.activeElement).toBe(radio('Update it'))
    expect(screen.getByRole('alert').textContent).toMatch(sentence)
    await user.click(radio('Update it'))
    expect(screen.queryByText(sentence)).toBeNull()
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')).toMatchObject([
      { draft: { decisions: { 'close-1': { kind: 'update' } } } },
    ])
  })

  it('takes the keyboard to the choices again where the card is open', async () => {
    const { user } = await openFound([adaThere])
    await user.click(button('Save'))
    await user.click(button('Save'))
    expect(document.activeElement).toBe(radio('Update it'))
  })

  it('asks nobody twice who wants a new record', async () => {
    const { gleaner, user } = await openFound([adaThere], { decisions: { 'close-1': { kind: 'create' } } })
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')).toHaveLength(1)
  })

  it.each<[string, Partial<MatchView>]>([
    ['may be another', { verdict: 'possible' }],
    ['is only the company', company],
    ['is in another place', { place: 'list' }],
  ])('asks nothing where what was found %s', async (_, parts) => {
    const { gleaner, user } = await openFound([{ ...adaThere, ...parts }])
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')).toHaveLength(1)
  })

  it('asks nothing where this lead itself was sent there', async () => {
    const known = entry({ kind: 'delivered', link: null })
    const { gleaner, user } = await openPopup(
      {
        draft: draft({ destinationId: close.id }),
        entries: [{ ...known, state: { kind: 'unsure', appUrl: null, part: 'lead' } }],
      },
      verdict([adaThere]),
    )
    await user.click(button('Edit'))
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')).toHaveLength(1)
  })

  it('asks about the record that this lead became, once something is corrected that it has not', async () => {
    const save = async (isAhead: boolean) => {
      const { gleaner, user } = await openPopup(
        {
          draft: draft({ destinationId: close.id, isAhead, touched: true }),
          entries: [entry({ kind: 'delivered', link: null })],
        },
        verdict([adaThere]),
      )
      if (!isAhead) await user.click(button('Save to This browser too'))
      if (!isAhead) await user.selectOptions(screen.getByRole('combobox', { name: 'Save to' }), 'Close')
      await user.click(button('Save'))
      return { gleaner, user }
    }
    const known = await save(false)
    expect(known.gleaner.requests('lead.save')).toHaveLength(1)
    cleanup()
    const { gleaner, user } = await save(true)
    expect(gleaner.requests('lead.save')).toEqual([])
    await user.click(radio('Update it'))
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')).toMatchObject([
      { draft: { decisions: { 'close-1': { kind: 'update' } } }, asNew: null },
    ])
  })

  it('asks nothing where this browser’s own list has it, which takes corrections', async () => {
    const { gleaner, user } = await openPopup(
      {
        draft: draft({ destinationId: thisBrowser.id, isAhead: true, touched: true }),
        entries: [entry({ kind: 'delivered', link: null }, thisBrowser)],
      },
      verdict([adaThere]),
    )
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')).toHaveLength(1)
  })

  it('asks nothing where a part of this lead is there, and the rest was refused', async () => {
    const refused = (isHalfMade: boolean) =>
      entry({ kind: 'refused', refusals: [{ field: 'email', text: 'No' }], isHalfMade })
    const save = async (isHalfMade: boolean) => {
      const parts = { draft: draft({ destinationId: close.id }), entries: [refused(isHalfMade)] }
      const { gleaner, user } = await openPopup(parts, verdict([adaThere]))
      await user.click(button('Save'))
      cleanup()
      return gleaner.requests('lead.save').length
    }
    expect([await save(true), await save(false)]).toEqual([1, 0])
  })

  it('asks no more when a later look leaves nothing to choose from', async () => {
    const { gleaner, user } = await openFound([adaThere])
    await user.click(button('Save'))
    gleaner.answers['match.find'] = () => verdict([{ ...adaThere, place: 'outbox', actions: [] }])
    await user.type(screen.getByRole('textbox', { name: 'Job title' }), '!')
    await waitFor(() => expect(screen.queryByText(sentence)).toBeNull(), { timeout: 3000 })
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')).toHaveLength(1)
  })

  it('offers no status for a record that keeps its own', async () => {
    const { user } = await openFound([adaThere])
    expect(screen.queryByRole('combobox', { name: 'Status' })).not.toBeNull()
    await user.click(button('Save'))
    await user.click(radio('Update it'))
    expect(screen.queryByRole('combobox', { name: 'Status' })).toBeNull()
    await user.click(radio('Create anyway'))
    expect(screen.queryByRole('combobox', { name: 'Status' })).not.toBeNull()
  })
})
