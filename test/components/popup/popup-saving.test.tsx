// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { MessageAnswer } from '../../../lib/messages/contract.ts'
import { ada, close, draft, emptyDraft, entry, person, thisBrowser } from './fixture.ts'
import { box, button, openPopup } from './open-popup.tsx'

const saved = (state: Parameters<typeof entry>[0], destination = close): MessageAnswer<'lead.save'> => ({
  kind: 'saved',
  entry: entry(state, destination),
})
const waiting = saved({ kind: 'waiting', delay: null })

describe('saving', () => {
  it('sends the draft as it stands, with the status and the destination shown', async () => {
    const { gleaner, user } = await openPopup()
    gleaner.answers['lead.save'] = () => waiting
    await user.type(box('Note'), 'Hi')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Save to' }), 'Close')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Potential')
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')).toMatchObject([
      { tabId: 7, destinationId: 'close-1', statusId: 'potential', draft: { note: 'Hi' } },
    ])
  })

  it('switches the statuses with the destination, to the one chosen last there', async () => {
    const { user } = await openPopup()
    const status = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Status' })
    expect(status.selectedOptions[0]?.text).toBe('New')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Save to' }), 'Close')
    expect(status.selectedOptions[0]?.text).toBe('Bad fit')
  })

  it('tells beforehand what it makes at a CRM, but not of the one thing it makes here', async () => {
    const { user } = await openPopup()
    expect(screen.queryByText(/^New in /)).toBeNull()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Save to' }), 'Close')
    expect(screen.getByText('New in Close: 1 contact and 1 lead')).toBeTruthy()
  })

  it('takes Enter at once, for the focus is on Save when the form is filled', async () => {
    const { gleaner, user } = await openPopup()
    await user.keyboard('{Enter}')
    expect(gleaner.requests('lead.save')).toHaveLength(1)
  })

  it.each(['Name', 'Phone', 'Address'])('takes Enter in %s', async (name) => {
    const { gleaner, user } = await openPopup()
    await user.type(box(name), '{Enter}')
    expect(gleaner.requests('lead.save')).toHaveLength(1)
  })

  it('takes Ctrl+Enter and Cmd+Enter in the note, where Enter makes a new line', async () => {
    const { gleaner, user } = await openPopup()
    await user.type(box('Note'), 'a{Enter}b')
    expect(gleaner.requests('lead.save')).toHaveLength(0)
    await user.keyboard('{Control>}{Enter}{/Control}{Meta>}{Enter}{/Meta}')
    await waitFor(() => expect(gleaner.requests('lead.save')).toHaveLength(2))
  })

  it('is asked once however often Save is pressed, and says that it is under way', async () => {
    const { gleaner, user } = await openPopup()
    gleaner.answers['lead.save'] = () => new Promise(() => {})
    await user.dblClick(button('Save'))
    expect(gleaner.requests('lead.save')).toHaveLength(1)
    expect(button('Save').getAttribute('aria-busy')).toBe('true')
  })
})

describe('a lead that cannot be saved', () => {
  it('says why at the value, which gets the focus', async () => {
    const { gleaner, user } = await openPopup()
    gleaner.answers['lead.save'] = () => ({
      kind: 'invalid',
      problems: [{ personId: 'ada', field: 'phone', valueId: 'p1', code: 'phone-invalid' }],
    })
    await user.click(button('Save'))
    await waitFor(() => expect(document.activeElement).toBe(box('Phone')))
    const description = document.getElementById(box('Phone').getAttribute('aria-describedby') ?? '')
    expect(description?.textContent).toContain('Enter a whole phone number.')
    await user.type(box('Phone'), '1')
    expect(box('Phone').getAttribute('aria-invalid')).toBe('false')
  })

  it('opens the person in whose row the value is', async () => {
    const bo = person('bo', 'Bo', { emails: ada.emails })
    const { gleaner, user } = await openPopup({ draft: draft({ people: [ada, bo] }) })
    gleaner.answers['lead.save'] = () => ({
      kind: 'invalid',
      problems: [{ personId: 'bo', field: 'email', valueId: 'e1', code: 'email-invalid' }],
    })
    await user.click(button('Save'))
    await waitFor(() => expect(document.activeElement).toBe(box('E-mail')))
    expect(box('Name').value).toBe('Bo')
  })

  it('says that there is nothing to save', async () => {
    const { gleaner, user } = await openPopup({ draft: draft(emptyDraft) })
    gleaner.answers['lead.save'] = () => ({
      kind: 'invalid',
      problems: [{ personId: null, field: 'lead', valueId: null, code: 'empty' }],
    })
    await user.click(button('Save'))
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing to save yet.')
    expect(document.activeElement).toBe(box('Name'))
  })

  it.each<[string, MessageAnswer<'lead.save'> | undefined, string]>([
    ['a full disk', { kind: 'full' }, 'Not saved: this browser has no room left.'],
    ['a destination that is gone', { kind: 'gone' }, 'That place is no longer connected.'],
    ['a silent background', undefined, 'That did not work.'],
  ])('keeps the form and tells of %s', async (_, answer, sentence) => {
    const { gleaner, user } = await openPopup()
    gleaner.answers['lead.save'] = () => answer
    await user.type(box('Note'), 'Kept')
    await user.click(button('Save'))
    expect((await screen.findByRole('alert')).textContent).toContain(sentence)
    expect(box('Note').value).toBe('Kept')
    expect(button('Save').getAttribute('aria-busy')).toBe('false')
  })

  it.each<[string, MessageAnswer<'draft.write'> | undefined, string]>([
    ['the browser is full', { kind: 'full' }, 'This browser has no room left'],
    ['the background is silent', undefined, 'Your last change could not be kept.'],
  ])('warns when a keystroke is not kept because %s', async (_, answer, sentence) => {
    const { gleaner, user } = await openPopup()
    gleaner.answers['draft.write'] = () => answer
    await user.type(box('Note'), 'K')
    expect((await screen.findByRole('alert')).textContent).toContain(sentence)
    expect(box('Note').value).toBe('K')
  })

  it('offers the repair of a destination that is disconnected', async () => {
    const { gleaner, user } = await openPopup({
      destinations: [thisBrowser, { ...close, disconnection: 'key' }],
      draft: draft({ destinationId: 'close-1' }),
    })
    await user.click(button('Repair'))
    expect(gleaner.acts).toEqual(['openDestination close-1'])
  })
})
