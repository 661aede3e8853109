// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { DraftProblem } from '../../../lib/lead/draft-problem.ts'
import type { DestinationView, PopupView } from '../../../lib/messages/views.ts'
import { ada, adaThere, close, draft, emptyDraft, field, person } from './fixture.ts'
import { box, button, openPopup } from './open-popup.tsx'

const everything: DestinationView['requires'] = [
  'name',
  'title',
  'email',
  'phone',
  'company',
  'website',
  'address',
  'note',
]

const open = (requires: DestinationView['requires'], parts: Partial<PopupView['draft']> = {}) =>
  openPopup({
    destinations: [{ ...close, requires, fields: [field('Region', { required: true })] }],
    draft: draft({ destinationId: close.id, ...parts }),
  })

const demanded = () =>
  screen
    .getAllByRole('textbox')
    .filter((control) => control.getAttribute('aria-required') === 'true')
    .map((control) => document.querySelector(`label[for="${control.id}"]`)?.textContent)

describe('what the account demands', () => {
  it('is marked in words at its label', async () => {
    await open(everything)
    const names = ['Name', 'Job title', 'Company', 'E-mail', 'Phone', 'Web site', 'Address', 'Region', 'Note']
    expect(demanded()).toEqual(names)
    expect(screen.getAllByText('Required')).toHaveLength(names.length)
  })

  it('is marked at the first e-mail of a person only', async () => {
    await open(['email'], {
      people: [{ ...ada, emails: [...ada.emails, ...ada.emails.map((e) => ({ ...e, id: 'e2' }))] }],
    })
    expect(demanded()).toEqual(['E-mail', 'Region'])
  })

  it('is asked of the company where nobody goes with it', async () => {
    await open(['email'], { ...emptyDraft, people: [person('bo', 'Bo', { included: false })] })
    expect(demanded()).toEqual(['Main e-mail', 'Region'])
  })

  it('is not asked for where a record that is there is updated', async () => {
    await open(everything, { decisions: { 'close-1': { kind: 'update', match: adaThere, ticks: {} } } })
    expect(screen.queryByText('Required')).toBeNull()
  })

  it('is asked only of the people where they are added to what is there', async () => {
    await open(everything, { decisions: { 'close-1': { kind: 'add', match: adaThere } } })
    expect(demanded()).toEqual(['Name', 'Job title', 'E-mail', 'Phone', 'Note'])
  })
})

describe('what is missing', () => {
  const missing = (field: DraftProblem['field'], personId: string | null): DraftProblem => ({
    personId,
    field,
    valueId: null,
    code: 'required',
  })

  it.each<[string, DraftProblem]>([
    ['Job title', missing('title', 'ada')],
    ['E-mail', missing('email', 'ada')],
    ['Phone', missing('phone', 'ada')],
    ['Company', missing('company', null)],
    ['Address', missing('address', null)],
  ])('is told at %s, which gets the focus, until it is entered', async (name, problem) => {
    const people = [person('ada', 'Ada Quill')]
    const { gleaner, user } = await open(['email'], { people })
    gleaner.answers['lead.save'] = () => ({ kind: 'invalid', problems: [problem] })
    await user.click(button('Save'))
    expect(await screen.findAllByText('Close demands a value here.')).toHaveLength(1)
    expect(document.activeElement).toBe(box(name))
    await user.keyboard('a')
    expect(screen.queryByText('Close demands a value here.')).toBeNull()
  })

  it('is told by the Save button where the form has no place for it', async () => {
    const { gleaner, user } = await open([])
    const problems = [missing('custom', null), { ...missing('lead', null), code: 'update-one' as const }]
    gleaner.answers['lead.save'] = () => ({ kind: 'invalid', problems })
    await user.click(button('Save'))
    const told = (await screen.findAllByRole('alert')).map(({ textContent }) => textContent)
    expect(told).toEqual([
      'Close demands a value here.',
      'Only one person can be updated at a time. Leave the others out, or choose otherwise above.',
    ])
  })
})
