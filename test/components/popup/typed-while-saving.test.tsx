// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { close, entry, thisBrowser } from './fixture.ts'
import { box, button, openPopup } from './open-popup.tsx'

describe('what is typed while Save is under way', () => {
  const waiting = entry({ kind: 'waiting', delay: null }, close)
  const words = 'What you changed since is not saved yet.'

  const typeMeanwhile = async (answered: typeof waiting) => {
    const { gleaner, user } = await openPopup()
    const { promise, resolve } = Promise.withResolvers<void>()
    gleaner.answers['lead.save'] = async () => {
      await promise
      return { kind: 'saved', entry: answered }
    }
    await user.click(button('Save'))
    await user.type(box('Note'), 'L')
    const meanwhile = gleaner.requests('draft.write').at(-1)?.draft
    resolve()
    await screen.findByText(words)
    return { gleaner, user, meanwhile }
  }

  it('stays in the form, which says that it is not saved', async () => {
    const { gleaner, user } = await typeMeanwhile(waiting)
    expect(box('Note').value).toBe('L')
    expect(gleaner.requests('lead.save')[0]?.draft.note).toBe('')
    gleaner.answers['lead.save'] = () => ({ kind: 'saved', entry: waiting })
    await user.click(button('Save'))
    await screen.findByRole('button', { name: 'Edit' })
    expect(gleaner.requests('lead.save')[1]?.draft.note).toBe('L')
    expect(screen.queryByText(words)).toBeNull()
  })

  it('is stored as not saved, also where the popup closes before the answer', async () => {
    const { gleaner, meanwhile } = await typeMeanwhile(waiting)
    expect(meanwhile).toMatchObject({ note: 'L', isAhead: true })
    expect(gleaner.requests('draft.write').at(-1)?.draft).toMatchObject({ note: 'L', isAhead: true })
  })

  it('may send it to a further place, which the receipt then offers', async () => {
    const { gleaner, user } = await openPopup()
    const { promise, resolve } = Promise.withResolvers<void>()
    gleaner.answers['lead.save'] = async () => {
      await promise
      return { kind: 'saved', entry: entry({ kind: 'delivered', link: null }, thisBrowser) }
    }
    await user.click(button('Save'))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Save to' }), 'Close')
    resolve()
    expect(await screen.findByRole('button', { name: 'Save to Close too' })).toBeTruthy()
    expect(screen.queryByText(words)).toBeNull()
  })

  it('goes on under the id of the new lead that was saved', async () => {
    const { gleaner } = await typeMeanwhile({ ...waiting, id: 'draft-2.close-1', draftId: 'draft-2' })
    expect(gleaner.requests('draft.write').at(-1)?.draft).toMatchObject({ id: 'draft-2', note: 'L' })
  })
})
