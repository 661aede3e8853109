// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { DraftProblem } from '../../../lib/lead/draft-problem.ts'
import { box, openPopup } from './open-popup.tsx'

const emailProblem: DraftProblem = {
  personId: 'ada',
  field: 'email',
  valueId: 'e1',
  code: 'email-invalid',
}
const sentence = 'Enter a whole e-mail address, with one @ and a domain.'

/** The popup whose background finds every e-mail without "@" invalid. */
async function open() {
  const opened = await openPopup()
  opened.gleaner.answers['draft.check'] = ({ draft }) => ({
    problems: draft.people[0]?.emails[0]?.value.includes('@') ? [] : [emailProblem],
  })
  return opened
}

describe('what is typed and cannot be saved', () => {
  it('is explained once the user goes on, and stays as typed', async () => {
    const { user } = await open()
    await user.clear(box('E-mail'))
    await user.type(box('E-mail'), 'ada at harbour')
    expect(screen.queryByText(sentence)).toBeNull()
    await user.click(box('Note'))
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect([box('E-mail').value, box('E-mail').getAttribute('aria-invalid')]).toEqual([
      'ada at harbour',
      'true',
    ])
  })

  it('is no longer said of what is being put right', async () => {
    const { user } = await open()
    await user.clear(box('E-mail'))
    await user.type(box('E-mail'), 'ada')
    await user.tab()
    await screen.findByText(sentence)
    await user.type(box('E-mail'), '@')
    expect(screen.queryByText(sentence)).toBeNull()
  })

  it('is not said of what has been put right before the answer came', async () => {
    const { gleaner, user } = await open()
    let answer = (_: { problems: DraftProblem[] }) => {}
    gleaner.answers['draft.check'] = () => new Promise((resolve) => (answer = resolve))
    await user.type(box('E-mail'), '!')
    await user.tab()
    await user.type(box('E-mail'), '?')
    answer({ problems: [emailProblem] })
    await user.tab()
    expect(screen.queryByText(sentence)).toBeNull()
  })

  it('is not asked about where nothing was typed, nor where anything may be', async () => {
    const { gleaner, user } = await open()
    await user.click(box('E-mail'))
    await user.type(box('Job title'), 's')
    await user.click(box('Note'))
    expect(gleaner.requests('draft.check')).toEqual([])
  })
})
