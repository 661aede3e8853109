// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Popup } from '../../../components/popup/popup.tsx'
import type { Draft } from '../../../lib/lead/draft.ts'
import type { PopupView } from '../../../lib/messages/views.ts'
import { fakeGleaner } from '../fake-gleaner.ts'
import { showPage } from '../show-page.tsx'
import { draft, emptyDraft, entry, popupView, thisBrowser } from './fixture.ts'
import { box, button, openPopup } from './open-popup.tsx'

/** What is told over the form; who is there already is told in its foot. */
const notices = () => screen.queryAllByRole('status').filter((told) => told.closest('footer') === null)

describe('before the page is read', () => {
  it('says that it is being read', () => {
    const gleaner = fakeGleaner({ 'capture.start': () => new Promise(() => {}) })
    showPage(gleaner, <Popup tabId={7} openedAt={1} />)
    expect(screen.getByRole('status').textContent).toBe('Reading the page…')
    expect(gleaner.requests('capture.start')).toEqual([{ tabId: 7, openedAt: 1 }])
  })

  it('offers another try when the background is silent', async () => {
    const gleaner = fakeGleaner()
    const user = showPage(gleaner, <Popup tabId={7} openedAt={1} />)
    const again = await screen.findByRole('button', { name: 'Try again' })
    gleaner.answers['capture.start'] = () => popupView()
    await user.click(again)
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })).value).toBe('Ada Quill')
  })
})

describe('a lead that arrives while the popup opens', () => {
  it('is shown as it is by then', async () => {
    const waiting = entry({ kind: 'waiting', delay: null })
    const opening = Promise.withResolvers<PopupView>()
    const gleaner = fakeGleaner({ 'capture.start': () => opening.promise })
    showPage(gleaner, <Popup tabId={7} openedAt={1} />)
    gleaner.notify({ notice: 'entry.changed', entry: entry({ kind: 'delivered', link: null }) })
    opening.resolve(popupView({ entries: [waiting] }))
    expect(await screen.findByText('Saved to Close.')).toBeTruthy()
  })

  it('is not brought back where it was taken back meanwhile', async () => {
    const opening = Promise.withResolvers<PopupView>()
    const gleaner = fakeGleaner({ 'capture.start': () => opening.promise })
    showPage(gleaner, <Popup tabId={7} openedAt={1} />)
    gleaner.notify({ notice: 'entry.changed', entry: entry({ kind: 'waiting', delay: null }) })
    opening.resolve(popupView())
    expect(await screen.findByRole('button', { name: 'Save' })).toBeTruthy()
  })
})

describe('a draft that is found again', () => {
  /** A moment of March 2026, where the user is. */
  const march = (day: number, hour = 12, minute = 0) => new Date(2026, 2, day, hour, minute).getTime()
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: march(18) }))
  afterEach(() => void vi.useRealTimers())

  it('says from which day it is, once that is over', async () => {
    await openPopup({ draft: draft({ touched: true, capturedAt: march(17, 23, 59) }) })
    expect(screen.getByText('Page read on Mar 17')).toBeTruthy()
  })

  it.each<[string, Partial<Draft>]>([
    ['is of today', { capturedAt: march(18, 0) }],
    ['has no time', { capturedAt: 0 }],
    ['is of a page that could not be read', { capturedAt: march(15), reading: 'unreadable' }],
  ])('says nothing where it %s', async (_, parts) => {
    await openPopup({ draft: draft({ touched: true, ...parts }) })
    expect(screen.queryByText(/^Page read on/)).toBeNull()
  })

  it('says nothing where a saved lead is corrected, whose page is not at hand', async () => {
    const view = popupView({ draft: draft({ capturedAt: march(15) }) })
    showPage(
      fakeGleaner({ 'entry.edit': () => ({ view }) }),
      <Popup tabId={-1} openedAt={1} entryId="draft-1.close-1" />,
    )
    await screen.findByRole('textbox', { name: 'Name' })
    expect(screen.queryByText(/^Page read on/)).toBeNull()
  })
})

describe('how the page was read', () => {
  it.each<[string, Partial<Draft>]>([
    ['This page is very long; only a part of it was read.', { reading: 'partial' }],
    ['Gleaner cannot read this page. Fill in the lead by hand.', { ...emptyDraft, reading: 'unreadable' }],
    ['The page changed while it was being read.', { ...emptyDraft, reading: 'left' }],
    ['No contact found on this page. Fill in the lead by hand.', emptyDraft],
  ])('is told: %s', async (sentence, parts) => {
    await openPopup({ draft: draft(parts) })
    expect(screen.getByText(sentence)).toBeTruthy()
  })

  it('is no longer told once the user has begun to fill in the form', async () => {
    await openPopup({ draft: draft({ ...emptyDraft, touched: true }) })
    expect(notices()).toEqual([])
  })

  it('is not told where it was read whole', async () => {
    await openPopup()
    expect(notices()).toEqual([])
  })

  it('starts in the first box of an empty form', async () => {
    await openPopup({ draft: draft(emptyDraft) })
    expect(document.activeElement).toBe(box('Name'))
  })

  it('offers to read a page again that changed meanwhile', async () => {
    const { gleaner, user } = await openPopup({ draft: draft({ ...emptyDraft, reading: 'left' }) })
    gleaner.answers['capture.again'] = () => popupView()
    await user.click(screen.getAllByRole('button', { name: 'Read the page again' })[1] ?? document.body)
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })).value).toBe('Ada Quill')
  })
})

describe('reading the page again', () => {
  it('asks before it replaces what the user changed', async () => {
    const { gleaner, user } = await openPopup()
    await user.type(box('Note'), 'x')
    await user.click(button('Read the page again'))
    expect(gleaner.requests('capture.again')).toEqual([])
    expect(document.activeElement).toBe(button('Keep my changes'))
    await user.click(button('Keep my changes'))
    expect(document.activeElement).toBe(button('Read the page again'))
    expect(box('Note').value).toBe('x')
    expect(screen.queryByText('Reading the page again replaces what you changed here.')).toBeNull()
  })

  it('keeps the form when the background is silent', async () => {
    const { gleaner, user } = await openPopup()
    await user.click(button('Read the page again'))
    expect((await screen.findByRole('alert')).textContent).toContain('That did not work.')
    expect(gleaner.requests('capture.again')).toEqual([{ tabId: 7 }])
    expect(box('Name').value).toBe('Ada Quill')
  })
})

describe('ways out', () => {
  it.each([
    [1, '1 lead needs you'],
    [3, '3 leads need you'],
  ])('%i other leads in trouble: one line that leads to them', async (troubled, line) => {
    const { gleaner, user } = await openPopup({ troubled })
    await user.click(button(line))
    expect(gleaner.acts).toEqual(['openPage leads'])
  })

  it.each([
    ['See the list', 'openPage leads'],
    ['Options', 'openPage options'],
  ])('%s', async (name, act) => {
    const { gleaner, user } = await openPopup()
    await user.click(button(name))
    expect(gleaner.acts).toEqual([act])
  })

  it('do not invite to connect a CRM where there is one', async () => {
    await openPopup()
    expect(screen.queryByRole('button', { name: 'Connect a CRM' })).toBeNull()
  })

  it('invite to connect a CRM while there is none', async () => {
    const { gleaner, user } = await openPopup({ destinations: [thisBrowser] })
    await user.click(button('Connect a CRM'))
    expect(gleaner.acts).toEqual(['openPage options'])
  })
})
