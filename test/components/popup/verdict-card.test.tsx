// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../lib/lead/draft.ts'
import type { MatchView } from '../../../lib/messages/views.ts'
import { ada, adaThere, close, contact, draft, person, verdict } from './fixture.ts'
import { company, openFound, radio } from './open-found.tsx'
import { button, openPopup } from './open-popup.tsx'

const bo = person('bo', 'Bo Finch', { emails: [contact('b1', 'bo@harbour.example')] })
const tick = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name })

describe('what was found', () => {
  it.each<[string, Partial<MatchView>, string]>([
    ['the same person', {}, 'In Close already: Ada Quill'],
    ['perhaps the same', { verdict: 'possible' }, 'May be in Close already: Ada Quill'],
    ['their company', company, 'In Close already, as a company: Harbour & Finch'],
    ['one of the list', { place: 'list' }, 'In your list already: Ada Quill'],
    ['one that was sent', { place: 'outbox' }, 'Saved before: Ada Quill'],
  ])('is told in a line: %s', async (_, parts, sentence) => {
    await openFound([{ ...adaThere, ...parts }])
    expect(screen.getByText(sentence)).toBeTruthy()
  })

  it('opens with whose it is, where it stands, why, and the way to it', async () => {
    const { gleaner, user } = await openFound([adaThere])
    const foot = within(screen.getByRole('contentinfo'))
    expect(foot.queryByRole('group', { name: 'Ada Quill' })).toBeNull()
    await user.click(button('Show'))
    const told = foot.getByRole('group', { name: 'Ada Quill' }).textContent
    expect(told).toContain('Ada Quill · Harbour & Finch · Owner: Bo Finch · Qualified')
    expect(told).toContain('same e-mail ada@harbour.example')
    await user.click(button('Open in Close'))
    expect(gleaner.acts).toEqual(['openLink https://app.close.example/lead/lead_1/'])
    await user.click(button('Hide'))
    expect(screen.queryByText('same e-mail ada@harbour.example')).toBeNull()
  })

  it('links to nothing that a browser may not open', async () => {
    const { user } = await openFound([{ ...adaThere, link: 'javascript:alert(1)' }])
    await user.click(button('Show'))
    expect(screen.queryByRole('button', { name: 'Open in Close' })).toBeNull()
  })

  it.each([
    [true, /^Saved to Pipedrive on [^,]*$/],
    [false, /^Saved to Pipedrive on [^,]*, on its way$/],
  ])('elsewhere is told where and when, and asks nothing: there %s', async (isDelivered, words) => {
    const sent = { destinationName: 'Pipedrive', savedAt: Date.UTC(2026, 10, 27, 12), isDelivered }
    const { user } = await openFound([{ ...adaThere, place: 'outbox', sent, actions: [] }])
    await user.click(button('Show'))
    expect(screen.getByText(words)).toBeTruthy()
    expect(button('Open in Pipedrive')).toBeTruthy()
    expect(screen.queryByRole('radio')).toBeNull()
  })

  it('tells in the end who was not looked for', async () => {
    const { user } = await openPopup(
      { draft: draft({ destinationId: close.id }) },
      verdict([adaThere], { answer: 'late' }),
    )
    await user.click(button('Show'))
    expect(screen.getByText('Close has not answered yet.')).toBeTruthy()
    expect(button('Look again')).toBeTruthy()
  })
})

describe('one person who is there', () => {
  it('is updated: what is new ticked, what would be replaced not', async () => {
    const { user, decision } = await openFound([adaThere])
    await user.click(button('Show'))
    expect(screen.queryByRole('checkbox', { name: /Phone|Job title/ })).toBeNull()
    await user.click(radio('Update it'))
    expect(decision()).toMatchObject({ kind: 'update', match: { recordId: 'lead_1' }, ticks: {} })
    expect([
      tick(/^Phone \+442079460112 added$/).checked,
      tick(/^Job title Sales → Head of Sales/).checked,
    ]).toEqual([true, false])
    expect(screen.getByText('Updates Ada Quill in Close.')).toBeTruthy()
  })

  it('is updated as ticked by hand', async () => {
    const { user, decision } = await openFound([adaThere])
    await user.click(button('Show'))
    await user.click(radio('Update it'))
    await user.click(tick(/^Job title/))
    await user.click(tick(/^Phone/))
    expect(decision()).toMatchObject({ ticks: { 'title:Head of Sales': true, 'phones:+44': false } })
  })

  it('has nothing to update where the record holds it all', async () => {
    const { user } = await openFound([{ ...adaThere, changes: [] }])
    await user.click(button('Show'))
    await user.click(radio('Update it'))
    expect(screen.getByText('Nothing to change: Close has all of this.')).toBeTruthy()
  })

  it('is added to what is there, or made anyway', async () => {
    const { user, decision } = await openFound([adaThere])
    await user.click(button('Show'))
    await user.click(radio('Add to Harbour & Finch'))
    expect(decision()).toMatchObject({ kind: 'add', match: { recordId: 'lead_1' } })
    await user.click(radio('Create anyway'))
    expect(decision()).toEqual({ kind: 'create' })
    expect([radio('Create anyway').checked, radio('Add to Harbour & Finch').checked]).toEqual([true, false])
  })

  it('can be decided otherwise without the card', async () => {
    const decisions: Draft['decisions'] = { 'close-1': { kind: 'update', match: adaThere, ticks: {} } }
    const { user, decision } = await openFound([], { decisions })
    await user.click(button('Undo'))
    expect(decision()).toBeUndefined()
    expect(screen.getByText('New in Close: 1 contact and 1 lead')).toBeTruthy()
  })

  it('is still decided about when the popup opens again', async () => {
    const decisions: Draft['decisions'] = {
      'close-1': { kind: 'update', match: adaThere, ticks: { 'title:Head of Sales': true } },
    }
    const { user } = await openFound([adaThere], { decisions })
    await user.click(button('Show'))
    expect(radio('Update it').checked).toBe(true)
    expect(tick(/^Job title/).checked).toBe(true)
  })
})

describe('several people', () => {
  const boThere: MatchView = {
    ...adaThere,
    recordId: 'lead_3',
    personKey: 'bo',
    name: 'Bo Finch',
    actions: ['update'],
  }
  const people = [ada, bo]

  it('are left out one by one, and none is updated', async () => {
    const { gleaner, user } = await openFound([adaThere, { ...boThere, reasons: [] }], { people })
    await user.click(await screen.findByRole('button', { name: 'Show' }))
    expect(screen.queryByRole('radio', { name: 'Update it' })).toBeNull()
    const [, second] = screen.getAllByRole('button', { name: 'Leave out' })
    await user.click(second ?? document.body)
    expect(
      gleaner
        .requests('draft.write')
        .at(-1)
        ?.draft.people.map(({ included }) => included),
    ).toEqual([true, false])
    expect(document.activeElement).toBe(button('Save'))
  })

  it('are added to their company', async () => {
    const { user, decision } = await openFound([company], { people })
    await user.click(await screen.findByRole('button', { name: 'Show' }))
    expect(screen.queryByRole('button', { name: 'Leave out' })).toBeNull()
    await user.click(radio('Add to Harbour & Finch'))
    expect(decision()).toMatchObject({ kind: 'add', match: { recordId: 'lead_2' } })
    expect(screen.getByText('Adds 2 people to Harbour & Finch in Close.')).toBeTruthy()
  })
})
