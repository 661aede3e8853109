// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { close, draft, entry, thisBrowser } from './fixture.ts'
import { box, button, openPopup } from './open-popup.tsx'

const delivered = entry({ kind: 'delivered', link: null }, close)

describe('saving changes of a lead that is there already', () => {
  it('says that they are only here, and keeps them', async () => {
    const { gleaner, user } = await openPopup()
    gleaner.answers['lead.save'] = () => ({ kind: 'known', isPart: false, entry: delivered })
    await user.type(box('Note'), 'Later thought')
    await user.click(button('Save'))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(
      'has this lead as it was when you saved it. These changes are only here.',
    )
    expect(box('Note')).toHaveProperty('value', 'Later thought')
  })

  it('of which another took them, makes no second one of that', async () => {
    const { gleaner, user } = await openPopup()
    gleaner.answers['lead.save'] = () => ({ kind: 'known', isPart: true, entry: delivered })
    await user.click(button('Save'))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('The rest has your changes.')
    expect(screen.queryByRole('button', { name: 'Save as a new lead' })).toBeNull()
  })

  it('can make a lead of its own of them, which the draft is from then on', async () => {
    const { gleaner, user } = await openPopup()
    gleaner.answers['lead.save'] = () => ({ kind: 'known', isPart: false, entry: delivered })
    await user.click(button('Save'))
    const renewed = { ...delivered, id: 'draft-2.close-1', draftId: 'draft-2' }
    gleaner.answers['lead.save'] = () => ({ kind: 'saved', entry: renewed })
    await user.click(await screen.findByRole('button', { name: 'Save as a new lead' }))
    expect(gleaner.requests('lead.save').map(({ asNew }) => asNew)).toEqual([null, expect.any(String)])
    expect(await screen.findAllByText('Saved to Close.')).toHaveLength(1)
    await user.click(button('Save to This browser too'))
    expect(gleaner.requests('draft.write').at(-1)?.draft.id).toBe('draft-2')
  })
})

describe('a lead of its own', () => {
  const ids = async (answers: (typeof delivered.state | undefined)[]) => {
    const { gleaner, user } = await openPopup()
    for (const state of answers) {
      gleaner.answers['lead.save'] = () => ({ kind: 'known', isPart: false, entry: delivered })
      await user.click(button('Save'))
      gleaner.answers['lead.save'] = () =>
        state && { kind: 'known', isPart: false, entry: entry(state, close) }
      await user.click(await screen.findByRole('button', { name: 'Save as a new lead' }))
    }
    return gleaner.requests('lead.save').flatMap(({ asNew }) => asNew ?? [])
  }

  it('is asked for under one id until there is an answer', async () => {
    const [first, second] = await ids([undefined, undefined])
    expect(first).toBe(second)
  })

  it('is another one after that', async () => {
    const [first, second] = await ids([delivered.state, delivered.state])
    expect(first).not.toBe(second)
  })
})

describe('a correction of a lead that is saved and not sent yet', () => {
  const waiting = entry({ kind: 'waiting', delay: null }, close)

  const correct = async () => {
    const { gleaner, user } = await openPopup({ entries: [waiting] })
    await user.click(button('Edit'))
    await user.type(box('Note'), 'Later thought')
    const written = gleaner.requests('draft.write').at(-1)?.draft ?? draft()
    cleanup()
    return { written }
  }

  it('is shown when the popup opens again, and asked about before the page is read again', async () => {
    const { written } = await correct()
    const { gleaner, user } = await openPopup({ draft: written, entries: [waiting] })
    expect(box('Note')).toHaveProperty('value', 'Later thought')
    await user.click(button('Read the page again'))
    expect(gleaner.requests('capture.again')).toEqual([])
    expect(screen.getByText('Reading the page again replaces what you changed here.')).toBeTruthy()
  })

  it('is said not to be saved when it is found again, not while it is typed', async () => {
    const words = 'What you changed since is not saved yet.'
    const { gleaner, user } = await openPopup({ entries: [waiting] })
    await user.click(button('Edit'))
    await user.type(box('Note'), 'Later thought')
    expect(screen.queryByText(words)).toBeNull()
    const written = gleaner.requests('draft.write').at(-1)?.draft ?? draft()
    cleanup()
    await openPopup({ draft: written, entries: [waiting] })
    expect(screen.getByText(words)).toBeTruthy()
  })

  it('is none where it only goes to a further place', async () => {
    const { gleaner, user } = await openPopup({ entries: [waiting] })
    await user.click(button('Save to This browser too'))
    expect(gleaner.requests('draft.write').map(({ draft }) => draft.isAhead)).toEqual([undefined])
  })
})

describe('reading the page again', () => {
  it('asks first where one of two saved leads was taken back', async () => {
    const held = { ...entry({ kind: 'held', until: Date.now() + 60_000 }, close), canUndo: true }
    const { gleaner, user } = await openPopup(
      {
        draft: draft({ touched: true }),
        entries: [held, entry({ kind: 'delivered', link: null }, thisBrowser)],
      },
      undefined,
      { 'entry.undo': () => ({ kind: 'undone' }) },
    )
    await user.click(button('Undo'))
    await user.click(button('Capture again'))
    expect(gleaner.requests('capture.again')).toEqual([])
    expect(screen.getByText('Reading the page again replaces what you changed here.')).toBeTruthy()
  })

  it('asks first where a refused lead was corrected', async () => {
    const refused = entry({ kind: 'refused', refusals: [{ field: 'email', text: 'Invalid' }] }, close)
    const { gleaner, user } = await openPopup({ draft: draft({ touched: true }), entries: [refused] })
    await user.click(button('Read the page again'))
    expect(gleaner.requests('capture.again')).toEqual([])
    expect(screen.getByText('Reading the page again replaces what you changed here.')).toBeTruthy()
  })

  it('asks nothing where all is saved', async () => {
    const { gleaner, user } = await openPopup({ draft: draft({ touched: true }), entries: [delivered] })
    await user.click(button('Read the page again'))
    expect(gleaner.requests('capture.again')).toHaveLength(1)
  })
})
