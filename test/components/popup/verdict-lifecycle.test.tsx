// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MessageAnswer } from '../../../lib/messages/contract.ts'
import { ada, adaThere, close, draft, person, verdict } from './fixture.ts'
import { box, openPopup } from './open-popup.tsx'

// Only what waits for the user to stop typing: the rest of the popup goes on as it is.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

const atClose = (parts = {}) => ({ draft: draft({ destinationId: close.id, ...parts }) })
const line = () => screen.getByRole('contentinfo').querySelector('[role="status"]')?.textContent
const type = (name: string, value: string) => fireEvent.input(box(name), { target: { value } })
const settle = (waitMs = 600) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(waitMs)
  })

/** Answers that are given by hand, in any order. */
function heldAnswers() {
  const answers: ((answer: MessageAnswer<'match.find'>) => void)[] = []
  const ask = () => new Promise<MessageAnswer<'match.find'>>((resolve) => answers.push(resolve))
  const give = (at: number, answer: MessageAnswer<'match.find'>) => {
    answers[at]?.(answer)
    return settle(0)
  }
  return { ask, give }
}

describe('whether the lead is there already', () => {
  it('is asked at once, of the place that it is to go to', async () => {
    const { gleaner } = await openPopup(atClose())
    expect(gleaner.requests('match.find')).toMatchObject([
      { destinationId: 'close-1', again: false, draft: { id: 'draft-1' } },
    ])
  })

  it('is looked for while the line already has its place', async () => {
    const held = heldAnswers()
    const { gleaner } = await openPopup(atClose())
    gleaner.answers['match.find'] = held.ask
    type('E-mail', 'ada@finch.example')
    await settle()
    expect(line()).toBe('Looking in Close…')
    await held.give(0, verdict([]))
    expect(line()).toBe('Not in Close yet.')
  })

  it.each([
    ['Name', 'Ada Q.'],
    ['E-mail', 'ada@finch.example'],
    ['Phone', '+44 20 7946 0999'],
    ['Company', 'Finch'],
    ['Job title', 'Chair'],
  ])('is asked again once %s has been left alone', async (name, text) => {
    const { gleaner } = await openPopup(atClose())
    type(name, `${text}x`)
    await settle(400)
    type(name, text)
    await settle(599)
    expect(gleaner.requests('match.find')).toHaveLength(1)
    await settle(1)
    expect(gleaner.requests('match.find')).toHaveLength(2)
  })

  it('is not asked again for what tells nobody apart', async () => {
    const { gleaner } = await openPopup(atClose())
    type('Note', 'Call')
    await settle(5000)
    expect(gleaner.requests('match.find')).toHaveLength(1)
  })

  it('is asked again for other people', async () => {
    const people = [ada, person('bo', 'Bo', { included: false })]
    const { gleaner } = await openPopup(atClose({ people }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Save Ada Quill' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Save Bo' }))
    await settle()
    expect(gleaner.requests('match.find')).toHaveLength(2)
  })

  it('is asked at once where the lead is to go elsewhere', async () => {
    const { gleaner } = await openPopup()
    fireEvent.change(screen.getByRole('combobox', { name: 'Save to' }), { target: { value: 'close-1' } })
    await settle(0)
    expect(gleaner.requests('match.find').map(({ destinationId }) => destinationId)).toEqual([
      'this-browser',
      'close-1',
    ])
    expect(line()).toBe('Not in Close yet.')
  })

  it('is told of this draft only: an answer for an older one is dropped', async () => {
    const held = heldAnswers()
    const { gleaner } = await openPopup(atClose())
    gleaner.answers['match.find'] = held.ask
    type('E-mail', 'ada@finch.example')
    await settle()
    type('E-mail', 'ada@lund.example')
    await settle()
    await held.give(1, verdict([]))
    await held.give(0, verdict([{ ...adaThere, reasons: [] }]))
    expect(line()).toBe('Not in Close yet.')
  })

  it('is asked again for a draft that is as it was when its answer was dropped', async () => {
    const held = heldAnswers()
    const { gleaner } = await openPopup(atClose())
    gleaner.answers['match.find'] = held.ask
    type('E-mail', 'ada@finch.example')
    await settle()
    type('E-mail', 'ada@lund.example')
    await held.give(0, verdict([]))
    type('E-mail', 'ada@finch.example')
    await settle()
    await held.give(1, verdict([{ ...adaThere, reasons: [] }]))
    expect(line()).toBe('In Close already: Ada Quill')
  })

  it('holds while the user types on, as long as the record is still theirs', async () => {
    const { gleaner } = await openPopup(atClose(), verdict([adaThere]))
    gleaner.answers['match.find'] = () => new Promise(() => {})
    type('Job title', 'Chair')
    expect(line()).toBe('In Close already: Ada Quill')
    type('E-mail', 'bo@harbour.example')
    await settle()
    expect(line()).toBe('Looking in Close…')
  })

  it('keeps nobody from saving before it is known', async () => {
    const { gleaner } = await openPopup(atClose())
    gleaner.answers['match.find'] = () => new Promise(() => {})
    type('E-mail', 'ada@finch.example')
    await settle()
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(gleaner.requests('lead.save')).toHaveLength(1)
  })
})

describe('what is not known', () => {
  it.each([
    ['late', 'Close has not answered yet.'],
    ['spared', 'Not checked for duplicates: too many look-ups just now.'],
    ['offline', 'Not checked for duplicates: you are offline.'],
    ['failed', 'Not checked for duplicates: Close could not be asked.'],
  ] as const)('is told in a line, and can be asked again: %s', async (answer, sentence) => {
    const { gleaner } = await openPopup(atClose(), verdict([], { answer }))
    expect(line()).toBe(sentence)
    gleaner.answers['match.find'] = () => verdict([])
    fireEvent.click(screen.getByRole('button', { name: 'Look again' }))
    await settle(0)
    expect(gleaner.requests('match.find').map(({ again }) => again)).toEqual([false, true])
    expect(line()).toBe('Not in Close yet.')
    expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull()
  })

  it('is told where the background is silent', async () => {
    const { gleaner } = await openPopup(atClose())
    gleaner.answers['match.find'] = () => undefined
    type('Name', 'Ada')
    await settle()
    expect(line()).toBe('Not checked for duplicates: Close could not be asked.')
  })

  it.each([
    [1, 'Not checked for duplicates: 1 person.'],
    [7, 'Not checked for duplicates: 7 people.'],
  ])('of %i people is told', async (unchecked, sentence) => {
    await openPopup(atClose(), verdict([], { unchecked }))
    expect(line()).toBe(sentence)
  })

  it('is nothing to tell where there is nothing to look for', async () => {
    await openPopup(atClose(), verdict([], { answer: 'nothing' }))
    expect(line()).toBe('')
  })
})
