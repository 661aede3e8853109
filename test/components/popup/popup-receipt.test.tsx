// @vitest-environment jsdom
import { act, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../../lib/crm/setback.ts'
import type { EntryView } from '../../../lib/messages/views.ts'
import { close, draft, entry, popupView, thisBrowser } from './fixture.ts'
import { box, button, openPopup } from './open-popup.tsx'

const open = (state: EntryView['state'], destination = close) =>
  openPopup({ entries: [entry(state, destination)] })

describe('after the save', () => {
  it('says that the lead is safe, and follows it to the CRM', async () => {
    const { gleaner, user } = await openPopup()
    gleaner.answers['lead.save'] = () => ({ kind: 'saved', entry: entry({ kind: 'waiting', delay: null }) })
    await user.click(button('Save'))
    expect(await screen.findByText('Saved. Next in line for Close.')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Ada Quill' }))
    await act(() => gleaner.notify({ notice: 'entry.changed', entry: entry({ kind: 'sending' }) }))
    expect(screen.getByText('Sending to Close…')).toBeTruthy()
    const delivered = entry({ kind: 'delivered', link: 'https://app.close.example/1' })
    await act(() => gleaner.notify({ notice: 'entry.changed', entry: delivered }))
    await user.click(button('Open in Close'))
    expect(gleaner.acts).toEqual(['openLink https://app.close.example/1'])
  })

  it.each([
    ['update', 'Updated in Close.'],
    ['add', 'Added in Close.'],
  ] as const)('says what was done there: %s', async (intent, sentence) => {
    await openPopup({ entries: [{ ...entry({ kind: 'delivered', link: null }), intent }] })
    expect(screen.getByText(sentence)).toBeTruthy()
  })

  it('leads from the built-in list to the list', async () => {
    const { gleaner, user } = await open({ kind: 'delivered', link: null }, thisBrowser)
    expect(screen.getByText('Saved to This browser.')).toBeTruthy()
    const [, inReceipt] = screen.getAllByRole('button', { name: 'See the list' })
    await user.click(inReceipt ?? document.body)
    expect(gleaner.acts).toEqual(['openPage leads'])
  })

  it.each<[EntryView['state'], string]>([
    [{ kind: 'waiting', delay: 'offline' }, 'Saved. Will be sent when you are back online.'],
    [{ kind: 'waiting', delay: 'unreachable' }, 'Saved. Close cannot be reached now; Gleaner keeps trying.'],
    [{ kind: 'waiting', delay: 'server' }, 'Saved. Close has trouble at its end; Gleaner keeps trying.'],
  ])('says why a lead waits: %o', async (state, sentence) => {
    const { gleaner, user } = await open(state)
    expect(screen.getByText(sentence)).toBeTruthy()
    gleaner.answers['entry.retry'] = () => ({ entry: entry({ kind: 'sending' }) })
    await user.click(button('Send now'))
    expect(await screen.findByText('Sending to Close…')).toBeTruthy()
    expect(gleaner.requests('entry.retry')).toEqual([{ entryId: 'draft-1.close-1' }])
  })

  it('hurries nobody who asks to wait', async () => {
    await open({ kind: 'waiting', delay: 'busy' })
    expect(screen.getByText('Saved. Close asks to wait; Gleaner sends it in a few minutes.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Send now' })).toBeNull()
  })

  it('says that it looks for a lead whose answer was lost', async () => {
    await open({ kind: 'waiting', delay: null, isLooking: true })
    expect(screen.getByText(/^Close did not answer\. Gleaner looks whether the lead arrived/)).toBeTruthy()
  })

  it('offers the repair of a paused connection', async () => {
    const { gleaner, user } = await open({ kind: 'paused', disconnection: 'key' })
    expect(screen.getByText(/^Close no longer accepts your key\./)).toBeTruthy()
    await user.click(button('Repair'))
    expect(gleaner.acts).toEqual([expect.stringMatching(/^openDestination close/)])
  })

  it.each([
    ['It is there', 'there'],
    ['Send again', 'missing'],
  ])('asks the user where nobody can be sure: %s', async (name, found) => {
    const { gleaner, user } = await open({
      kind: 'unsure',
      appUrl: 'https://app.close.example/',
      part: 'lead',
    })
    gleaner.answers['entry.settle'] = () => ({ entry: entry({ kind: 'delivered', link: null }) })
    await user.click(button(name))
    expect(gleaner.requests('entry.settle')).toEqual([{ entryId: 'draft-1.close-1', found }])
    expect(await screen.findByText('Saved to Close.')).toBeTruthy()
  })

  it('shows the way to look, where there is one', async () => {
    const { gleaner, user } = await open({
      kind: 'unsure',
      appUrl: 'https://app.close.example/',
      part: 'lead',
    })
    await user.click(button('Open Close'))
    expect(gleaner.acts).toEqual(['openLink https://app.close.example/'])
    const unsureHere = entry({ kind: 'unsure', appUrl: null, part: 'lead' })
    await act(() => gleaner.notify({ notice: 'entry.changed', entry: unsureHere }))
    expect(screen.queryByRole('button', { name: 'Open Close' })).toBeNull()
  })

  it('tells when the background did not take an answer', async () => {
    const { user } = await open({ kind: 'unsure', appUrl: 'https://app.close.example/', part: 'lead' })
    await user.click(button('Send again'))
    expect((await screen.findByRole('alert')).textContent).toContain('That did not work.')
  })

  it('goes back to the form for a correction', async () => {
    const { user } = await open({ kind: 'waiting', delay: 'offline' })
    await user.click(button('Edit'))
    expect(box('Name').value).toBe('Ada Quill')
    expect(screen.getByText('Saved. Will be sent when you are back online.')).toBeTruthy()
  })

  it('lets a delivered lead be, but takes it to a further place', async () => {
    const { gleaner, user } = await open({ kind: 'delivered', link: null }, thisBrowser)
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull()
    await user.click(button('Save to Close too'))
    expect(gleaner.requests('draft.write')[0]?.draft.destinationId).toBe('close-1')
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Save to' }).value).toBe('close-1')
  })

  it('captures the page anew', async () => {
    const { gleaner, user } = await open({ kind: 'delivered', link: null })
    gleaner.answers['capture.again'] = () => popupView({ draft: draft({ id: 'draft-2', note: 'fresh' }) })
    await user.click(button('Capture again'))
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Note' })).value).toBe('fresh')
  })
})

describe('a refused lead', () => {
  const refusals: Refusal[] = [
    { field: 'email', text: 'Invalid email' },
    { field: null, text: 'Region is missing' },
  ]

  it('brings the form back with the complaint at the field, which gets the focus', async () => {
    const { gleaner } = await open({ kind: 'sending' })
    const refused = entry({ kind: 'refused', refusals })
    await act(() => gleaner.notify({ notice: 'entry.changed', entry: refused }))
    expect(screen.getByText('Close: Invalid email')).toBeTruthy()
    expect(document.activeElement).toBe(box('E-mail'))
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toContain('Close did not accept this lead. Correct the lead and save it again.')
    expect(alert.textContent).toContain('Close: Region is missing')
  })

  it('without a reason is said to have none', async () => {
    await open({ kind: 'refused', refusals: [{ field: null, text: '' }] })
    expect(screen.getByRole('alert').textContent).toContain('Close gave no reason.')
  })

  it('without a reason for a field is said to have none there', async () => {
    await open({ kind: 'refused', refusals: [{ field: 'email', text: '' }] })
    expect(screen.getByText('Close gave no reason.')).toBeTruthy()
    expect(document.activeElement).toBe(box('E-mail'))
  })

  it('is shown the same when the popup is opened later', async () => {
    await open({ kind: 'refused', refusals })
    expect(screen.getByText('Close: Invalid email')).toBeTruthy()
    expect(document.activeElement).toBe(box('E-mail'))
  })
})
