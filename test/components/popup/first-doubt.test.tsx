// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../lib/lead/draft.ts'
import { ada, close, contact, doubtful, draft, emptyDraft, found, person, value } from './fixture.ts'
import { box, button, openPopup } from './open-popup.tsx'

const sure = { ...ada, title: value('Head of Sales', found) }
const unsureCompany = { ...draft().company, name: value('Harbour', doubtful) }
const invalidPhone = {
  problems: [{ personId: 'ada', field: 'phone', valueId: 'p1', code: 'phone-invalid' }] as const,
}

describe('the keyboard begins', () => {
  it('on Save where nothing is in doubt', async () => {
    await openPopup({ draft: draft({ people: [sure] }) })
    expect(document.activeElement).toBe(button('Save'))
  })

  it.each<[string, string, Partial<Draft>]>([
    ['a value of the person that is to be looked at', 'Job title', {}],
    ['one of the company', 'Company', { people: [sure], company: unsureCompany }],
    ['the first of several', 'Job title', { company: unsureCompany }],
    ['the name of nobody', 'Name', emptyDraft],
  ])('at %s', async (_, name, parts) => {
    await openPopup({ draft: draft(parts) })
    expect(document.activeElement).toBe(box(name))
  })

  it('with the doubtful value chosen, so that typing replaces it', async () => {
    const { user } = await openPopup()
    await user.keyboard('Chair')
    expect(box('Job title').value).toBe('Chair')
  })

  it('at what the user left invalid, before all else', async () => {
    const { problems } = invalidPhone
    await openPopup({ draft: draft({ touched: true }), problems: [...problems] })
    expect(document.activeElement).toBe(box('Phone'))
    expect(box('Phone').getAttribute('aria-invalid')).toBe('true')
  })

  it('at an empty box that the destination demands', async () => {
    const people = [{ ...sure, emails: [] }]
    const demanding = { ...close, requires: ['email' as const] }
    await openPopup({ draft: draft({ people, destinationId: close.id }), destinations: [demanding] })
    expect(document.activeElement).toBe(box('E-mail'))
  })

  it('not at what is left out', async () => {
    const people = [
      person('bo', 'Bo', { included: false, title: value('Clerk', doubtful) }),
      person('cy', 'Cy', { included: false }),
    ]
    await openPopup({ draft: draft({ people }) })
    expect(document.activeElement).toBe(button('Save'))
  })

  it('and stays where the user is, whatever arrives', async () => {
    const { gleaner, user } = await openPopup()
    gleaner.answers['draft.check'] = () => ({ problems: [...invalidPhone.problems] })
    await user.type(box('E-mail'), 'x')
    await user.click(box('Note'))
    expect(document.activeElement).toBe(box('Note'))
  })
})

describe('a doubtful value', () => {
  it('is told to be one where it stands', async () => {
    await openPopup({ draft: draft({ people: [{ ...ada, emails: [contact('e1', 'a@harbour.example')] }] }) })
    const description = (name: string) =>
      (box(name).getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.getAttribute('aria-label') ?? '')
        .join()
    expect(description('Job title')).toBe('Please check Job title. Source: page text')
    expect(description('E-mail')).toBe('')
  })
})
