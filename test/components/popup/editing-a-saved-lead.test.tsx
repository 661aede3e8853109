// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Popup } from '../../../components/popup/popup.tsx'
import type { PopupView } from '../../../lib/messages/views.ts'
import { fakeGleaner } from '../fake-gleaner.ts'
import { showPage } from '../show-page.tsx'
import { close, draft, entry, popupView, verdict } from './fixture.ts'
import { box, button } from './open-popup.tsx'

const refused = entry({ kind: 'refused', refusals: [{ field: 'email', text: 'Invalid email' }] })

async function openEntry(view: PopupView | null) {
  const gleaner = fakeGleaner({
    'entry.edit': () => ({ view }),
    'draft.write': () => ({ kind: 'stored' }),
    'match.find': () => verdict([]),
  })
  const user = showPage(gleaner, <Popup tabId={-1} openedAt={1} entryId="draft-1.close-1" />)
  await screen.findByRole(view === null ? 'status' : 'banner')
  return { gleaner, user }
}

const toCorrect = popupView({ draft: draft({ destinationId: close.id, touched: true }), entries: [refused] })

describe('a saved lead in a tab of its own', () => {
  it('is the form with what was refused at its field, and asks no tab', async () => {
    const { gleaner } = await openEntry(toCorrect)
    expect(gleaner.requests('entry.edit')).toEqual([{ entryId: 'draft-1.close-1' }])
    expect(gleaner.requests('capture.start')).toEqual([])
    expect(screen.getByText('Close: Invalid email')).toBeTruthy()
    expect(document.activeElement).toBe(box('E-mail'))
  })

  it('is not closed by Escape', async () => {
    const { gleaner, user } = await openEntry(toCorrect)
    await user.keyboard('{Escape}')
    expect(gleaner.acts).toEqual([])
  })

  it('says which page it is from, and does not offer to read that', async () => {
    await openEntry(toCorrect)
    expect(screen.getByRole('banner').textContent).toContain('From: Ada Quillharbour.example')
    expect(screen.queryByRole('button', { name: 'Read the page again' })).toBeNull()
    expect(document.title).toBe('Gleaner: Ada Quill')
  })

  it('is corrected and sent by Save', async () => {
    const { gleaner, user } = await openEntry(toCorrect)
    gleaner.answers['lead.save'] = () => ({ kind: 'saved', entry: entry({ kind: 'sending' }) })
    await user.clear(box('E-mail'))
    await user.type(box('E-mail'), 'ada@quill.example{Enter}')
    expect(gleaner.requests('lead.save')).toMatchObject([
      {
        tabId: -1,
        destinationId: 'close-1',
        also: [],
        isApart: false,
        asNew: null,
        draft: { id: 'draft-1' },
      },
    ])
    expect(await screen.findByText('Sending to Close…')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Capture again' })).toBeNull()
  })

  it('is the form too where it only waits', async () => {
    await openEntry({ ...toCorrect, entries: [entry({ kind: 'paused', disconnection: 'key' })] })
    expect(box('Name').value).toBe('Ada Quill')
  })

  it('is the receipt where it has arrived meanwhile', async () => {
    await openEntry({ ...toCorrect, entries: [entry({ kind: 'delivered', link: null })] })
    expect(screen.getByText('Saved to Close.')).toBeTruthy()
  })

  it('is said to be gone where it is', async () => {
    const { gleaner, user } = await openEntry(null)
    expect(screen.getByText(/^This lead is not here any more/)).toBeTruthy()
    await user.click(button('See the list'))
    expect(gleaner.acts).toEqual(['openPage leads'])
  })

  it('can be tried again when the background is silent', async () => {
    const gleaner = fakeGleaner()
    const user = showPage(gleaner, <Popup tabId={-1} openedAt={1} entryId="draft-1.close-1" />)
    const again = await screen.findByRole('button', { name: 'Try again' })
    gleaner.answers['entry.edit'] = () => ({ view: toCorrect })
    await user.click(again)
    expect(await screen.findByText('Close: Invalid email')).toBeTruthy()
  })
})
