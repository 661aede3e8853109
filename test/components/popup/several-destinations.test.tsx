// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { MessageAnswer } from '../../../lib/messages/contract.ts'
import { close, draft, entry, field, pipedrive, thisBrowser } from './fixture.ts'
import { button, openPopup } from './open-popup.tsx'

const also = () => screen.queryByRole('group', { name: 'Also to' })
const tick = (name: string) =>
  within(screen.getByRole('group', { name: 'Also to' })).getByRole<HTMLInputElement>('checkbox', { name })
const destinations = [thisBrowser, close, pipedrive]
const toClose = (also: string[] = []) => ({ destinations, draft: draft({ destinationId: close.id, also }) })
const chosen = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Save to' }).value

describe('further destinations', () => {
  it('are not offered where there is only one', async () => {
    await openPopup({ destinations: [thisBrowser] })
    expect(also()).toBeNull()
  })

  it('are ticked beside the chosen one, kept in the draft, and saved with it', async () => {
    const { gleaner, user } = await openPopup(toClose())
    const offered = within(also() ?? document.body).getAllByRole('checkbox')
    expect(offered.map((box) => box.closest('label')?.textContent)).toEqual(['This browser', 'Pipedrive'])
    await user.click(tick('Pipedrive'))
    expect(gleaner.requests('draft.write').at(-1)?.draft.also).toEqual(['pipedrive-1'])
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')).toMatchObject([{ destinationId: 'close-1', also: ['pipedrive-1'] }])
  })

  it('are ticked still when the popup is opened again, but never the chosen one beside itself', async () => {
    const { gleaner, user } = await openPopup(toClose(['pipedrive-1', 'close-1', 'gone']))
    expect(tick('Pipedrive').checked).toBe(true)
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')[0]?.also).toEqual(['pipedrive-1'])
  })

  it('are not saved to once more where the lead has arrived', async () => {
    const refused = entry({ kind: 'refused', refusals: [{ field: 'email', text: 'Invalid' }] })
    const there = entry({ kind: 'delivered', link: null }, pipedrive)
    const { gleaner, user } = await openPopup({ ...toClose(['pipedrive-1']), entries: [refused, there] })
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')[0]?.also).toEqual([])
  })

  it('are folded where they are many: the first, those that are ticked, and all on demand', async () => {
    const many = Array.from({ length: 9 }, (_, n) => ({ ...pipedrive, id: `place-${n}`, name: `Place ${n}` }))
    const { user } = await openPopup({ ...toClose(['place-7']), destinations: [close, ...many] })
    const offered = () => within(also() ?? document.body).getAllByRole('checkbox').length
    expect(offered()).toBe(3)
    await user.click(tick('Place 7'))
    expect(tick('Place 7').checked).toBe(false)
    await user.click(button('and 6 more'))
    expect(offered()).toBe(9)
    await user.click(tick('Place 4'))
    await user.click(button('Hide'))
    expect(offered()).toBe(4)
    expect(tick('Place 4').checked).toBe(true)
  })

  it('that need repair say so, and take the lead all the same', async () => {
    const broken = { ...pipedrive, disconnection: 'key' as const }
    const { gleaner, user } = await openPopup({ ...toClose(), destinations: [thisBrowser, close, broken] })
    expect(screen.queryByText(/^Pipedrive no longer accepts your key/)).toBeNull()
    await user.click(tick('Pipedrive'))
    expect(screen.getByText(/^Pipedrive no longer accepts your key/)).toBeTruthy()
    await user.click(button('Save'))
    expect(gleaner.requests('lead.save')[0]?.also).toEqual(['pipedrive-1'])
  })

  it('that need repair beside the chosen one say so in a line each, to leave room for the lead', async () => {
    const broken = [close, pipedrive].map((place) => ({ ...place, disconnection: 'key' as const }))
    const { gleaner, user } = await openPopup({ ...toClose(['pipedrive-1']), destinations: broken })
    expect(screen.getAllByText(/no longer accepts your key/)).toHaveLength(1)
    const line = screen.getByText('Pipedrive needs repair too.')
    await user.click(within(line).getByRole('button', { name: 'Repair' }))
    expect(gleaner.acts).toEqual(['openDestination pipedrive-1'])
  })

  it('that need repair are said in full beside one that only has to wait', async () => {
    const destinations = [
      { ...close, disconnection: 'blocked' as const },
      { ...pipedrive, disconnection: 'key' as const },
    ]
    await openPopup({ ...toClose(['pipedrive-1']), destinations })
    expect(screen.getByText(/^Close turns every request away for now/)).toBeTruthy()
    expect(screen.getByText(/^Pipedrive no longer accepts your key/)).toBeTruthy()
  })

  it('are said not to be looked at for duplicates', async () => {
    const { user } = await openPopup(toClose())
    await user.click(tick('Pipedrive'))
    expect(screen.getByText(/Not checked for duplicates: Pipedrive\.$/)).toBeTruthy()
  })
})

describe('a further destination that wants more', () => {
  const wanting = { ...pipedrive, fields: [field('Region', { required: true })] }
  const view = { ...toClose(['pipedrive-1']), destinations: [thisBrowser, close, wanting] }
  const wantsRegion: MessageAnswer<'lead.save'> = {
    kind: 'invalid',
    destinationId: 'pipedrive-1',
    problems: [{ personId: null, field: 'custom', valueId: 'Region', code: 'required' }],
  }

  it('is named, and its form is one press away with the value in fault', async () => {
    const { gleaner, user } = await openPopup(view)
    gleaner.answers['lead.save'] = () => wantsRegion
    await user.click(button('Save'))
    expect(await screen.findByText('Pipedrive wants more than is filled in here.')).toBeTruthy()
    await user.click(button('Show what Pipedrive wants'))
    expect(chosen()).toBe('pipedrive-1')
    expect(tick('Close').checked).toBe(true)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Region' })))
    expect(screen.getByText('Pipedrive demands a value here.')).toBeTruthy()
    await user.keyboard('South')
    expect(screen.queryByText('Pipedrive demands a value here.')).toBeNull()
  })

  it('is named at a value that the form has', async () => {
    const { gleaner, user } = await openPopup(view)
    gleaner.answers['lead.save'] = () => ({
      kind: 'invalid',
      destinationId: 'pipedrive-1',
      problems: [{ personId: 'ada', field: 'title', valueId: null, code: 'required' }],
    })
    await user.click(button('Save'))
    expect(await screen.findByText('Pipedrive demands a value here.')).toBeTruthy()
  })

  it('is not spoken of any more once the lead does not go there', async () => {
    const { gleaner, user } = await openPopup(view)
    gleaner.answers['lead.save'] = () => wantsRegion
    await user.click(button('Save'))
    await screen.findByText('Pipedrive wants more than is filled in here.')
    await user.click(tick('Pipedrive'))
    expect(screen.queryByText('Pipedrive wants more than is filled in here.')).toBeNull()
  })
})

describe('the receipt of several destinations', () => {
  it('shows each with its own state, in places that stay', async () => {
    const { gleaner, user } = await openPopup(toClose(['pipedrive-1']))
    gleaner.answers['lead.save'] = () => ({
      kind: 'saved',
      entry: entry({ kind: 'waiting', delay: null }),
      others: [entry({ kind: 'waiting', delay: 'offline' }, pipedrive)],
    })
    await user.click(button('Save'))
    await screen.findByText('Saved. Next in line for Close.')
    const there = entry({ kind: 'delivered', link: 'https://app.close.example/1' })
    await act(() => gleaner.notify({ notice: 'entry.changed', entry: there }))
    const items = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(items).toEqual([
      'Saved to Close.Open in Close',
      'Saved. Will be sent when you are back online.Send now',
    ])
  })

  it('believes what was told of each while it was saved', async () => {
    const { gleaner, user } = await openPopup(toClose(['pipedrive-1']))
    gleaner.answers['lead.save'] = () => {
      for (const place of [close, pipedrive])
        gleaner.notify({ notice: 'entry.changed', entry: entry({ kind: 'sending' }, place) })
      return {
        kind: 'saved',
        entry: entry({ kind: 'waiting', delay: null }),
        others: [entry({ kind: 'waiting', delay: null }, pipedrive)],
      }
    }
    await user.click(button('Save'))
    expect(await screen.findByText('Sending to Close…')).toBeTruthy()
    expect(screen.getByText('Sending to Pipedrive…')).toBeTruthy()
  })

  it('turns to the form of the one that refused', async () => {
    const sent = [entry({ kind: 'delivered', link: null }), entry({ kind: 'sending' }, pipedrive)]
    const { gleaner } = await openPopup({ ...toClose(['pipedrive-1']), entries: sent })
    const refused = entry({ kind: 'refused', refusals: [{ field: 'email', text: 'Invalid' }] }, pipedrive)
    await act(() => gleaner.notify({ notice: 'entry.changed', entry: refused }))
    expect(chosen()).toBe('pipedrive-1')
    expect(screen.getByText('Pipedrive: Invalid')).toBeTruthy()
  })
})
