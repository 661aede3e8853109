// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { EntryView } from '../../../lib/messages/views.ts'
import { sayDay } from '../../../lib/words/say-time.ts'
import { say } from '../fake-gleaner.ts'
import { close, entry, thisBrowser } from './fixture.ts'
import { button, openPopup } from './open-popup.tsx'

const link = 'https://app.close.example/lead/9'
const captured = (id: string, deliveredAt: number, destination = close): EntryView => ({
  ...entry({ kind: 'delivered', link, deliveredAt }, destination),
  id,
  draftId: id,
})
const region = () => screen.queryByRole('region', { name: 'Captured from this page before' })
const day = Date.UTC(2024, 10, 24, 12)

describe('a page that was captured before', () => {
  it('says when and where to, and leads to the record', async () => {
    const { gleaner, user } = await openPopup({ earlier: [captured('old', day)] })
    expect(region()?.textContent).toBe(`Captured before: Close, ${sayDay(say, day)} Open`)
    await user.click(button('Open Ada Quill in Close'))
    expect(gleaner.acts).toEqual([`openLink ${link}`])
  })

  it('leads to the list where it was saved to that', async () => {
    const { gleaner, user } = await openPopup({ earlier: [captured('old', day, thisBrowser)] })
    await user.click(button('Open Ada Quill in This browser'))
    expect(gleaner.acts).toEqual(['openPage leads'])
  })

  it('names the newest of several, and the others when asked', async () => {
    const earlier = [captured('newest', day), captured('second', 0), captured('third', 0, thisBrowser)]
    const { user } = await openPopup({ earlier })
    expect(screen.queryAllByRole('button', { name: /^Open Ada Quill/ })).toHaveLength(1)
    await user.click(button('and 2 more'))
    expect(screen.getAllByRole('button', { name: /^Open Ada Quill/ })).toHaveLength(3)
    await user.click(button('Hide'))
    expect(screen.queryAllByRole('button', { name: /^Open Ada Quill/ })).toHaveLength(1)
  })

  it('is not spoken of where it was not', async () => {
    await openPopup()
    expect(region()).toBeNull()
  })
})

describe('a day', () => {
  it('names its year only where it is another than now', () => {
    expect(sayDay(say, day)).toContain('2024')
    expect(sayDay(say, Date.now())).not.toContain(String(new Date().getFullYear()))
  })
})
