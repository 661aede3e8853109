// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { FieldView, PopupView } from '../../../lib/messages/views.ts'
import { close, draft, field, pipedrive, thisBrowser } from './fixture.ts'
import { box, openPopup } from './open-popup.tsx'

const options = [
  { id: 'h', label: 'Hot', color: '#ff0000' },
  { id: 'c', label: 'Cold', color: null },
]

function openWith(fields: FieldView[], parts: Partial<PopupView> = {}) {
  const there = { ...close, fields }
  return openPopup({ destinations: [there], draft: draft({ destinationId: close.id }), ...parts })
}

type Opened = Awaited<ReturnType<typeof openPopup>>
const stored = ({ gleaner }: Opened) => gleaner.requests('draft.write').at(-1)?.draft.values['close-1']

const description = (control: HTMLElement) =>
  document.getElementById(control.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent

describe('the fields of a CRM', () => {
  it('stand under its name, and nowhere where it has none', async () => {
    await openWith([field('Region')])
    const section = screen.getByRole('region', { name: 'In Close' })
    expect(within(section).getByRole('textbox', { name: 'Region' })).toBeTruthy()
  })

  it('are no section where there are none', async () => {
    await openWith([])
    expect(screen.queryByRole('heading', { name: 'In Close' })).toBeNull()
  })

  it.each<[FieldView['type'], string, string]>([
    ['text', 'North', 'North'],
    ['long-text', 'two\nlines', 'two\nlines'],
    ['number', '12,5', '12,5'],
    ['date', '2026-11-27', '2026-11-27'],
    ['datetime', '2026-11-27T09:30', '2026-11-27T09:30'],
    ['time', '14:30', '14:30'],
  ])('of type %s are entered in a box, and kept', async (type, text, kept) => {
    const opened = await openWith([field('Extra', { type })])
    fireEvent.input(screen.getByLabelText('Extra'), { target: { value: text } })
    expect(stored(opened)).toEqual({ Extra: kept })
    expect(screen.getByLabelText<HTMLInputElement>('Extra').value).toBe(text)
  })

  it('that are numbers are typed on a keyboard for numbers', async () => {
    await openWith([field('Budget', { type: 'number' }), field('Seats', { type: 'integer' })])
    expect([box('Budget').inputMode, box('Seats').inputMode]).toEqual(['decimal', 'numeric'])
  })

  it('are kept at every keystroke', async () => {
    const opened = await openWith([field('Region')])
    await opened.user.type(box('Region'), 'No')
    const written = opened.gleaner.requests('draft.write').map((request) => request.draft.values)
    expect(written).toEqual([{ 'close-1': { Region: 'N' } }, { 'close-1': { Region: 'No' } }])
  })

  it('of one choice can also be none', async () => {
    const opened = await openWith([field('Heat', { type: 'choice', options, start: 'c' })])
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Heat' })
    expect(select.selectedOptions[0]?.text).toBe('Cold')
    await opened.user.selectOptions(select, 'None')
    expect(stored(opened)).toEqual({ Heat: '' })
    await opened.user.selectOptions(select, 'Hot')
    expect(stored(opened)).toEqual({ Heat: 'h' })
  })

  it('of yes or no are neither at first', async () => {
    const opened = await openWith([field('Customer', { type: 'yes-no' })])
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Customer' })
    expect([...select.options].map(({ text }) => text)).toEqual(['None', 'Yes', 'No'])
    await opened.user.selectOptions(select, 'Yes')
    expect(stored(opened)).toEqual({ Customer: 'yes' })
  })

  it('show a choice that the account does not know any more', async () => {
    await openWith([field('Heat', { type: 'choice', options, start: 'old' })])
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Heat' }).selectedOptions[0]?.text).toBe(
      'old',
    )
  })

  it('of several choices are ticked one by one', async () => {
    const opened = await openWith([field('Interests', { type: 'choices', options, start: ['h'] })])
    const group = within(screen.getByRole('group', { name: 'Interests' }))
    expect(group.getByRole<HTMLInputElement>('checkbox', { name: 'Hot' }).checked).toBe(true)
    await opened.user.click(group.getByRole('checkbox', { name: 'Cold' }))
    expect(stored(opened)).toEqual({ Interests: ['h', 'c'] })
    await opened.user.click(group.getByRole('checkbox', { name: 'Hot' }))
    await opened.user.click(group.getByRole('checkbox', { name: 'Cold' }))
    expect(stored(opened)).toEqual({ Interests: [] })
  })

  it('tell from where they are filled, until the user types', async () => {
    const opened = await openWith([field('Found on', { source: 'page-url' })])
    expect(box('Found on').value).toBe('https://harbour.example/ada')
    expect(description(box('Found on'))).toBe('from: Page address')
    await opened.user.clear(box('Found on'))
    expect(stored(opened)).toEqual({ 'Found on': '' })
    expect(box('Found on').value).toBe('')
    expect(screen.queryByText('from: Page address')).toBeNull()
  })

  it('keep what was entered while the lead is to go elsewhere', async () => {
    const there = { ...close, fields: [field('Region')] }
    const opened = await openPopup({
      destinations: [thisBrowser, there],
      draft: draft({ destinationId: close.id }),
    })
    await opened.user.type(box('Region'), 'N')
    const to = screen.getByRole('combobox', { name: 'Save to' })
    await opened.user.selectOptions(to, 'This browser')
    expect(screen.queryByRole('textbox', { name: 'Region' })).toBeNull()
    await opened.user.selectOptions(to, 'Close')
    expect(box('Region').value).toBe('N')
  })

  it('say what is wrong at the field, which gets the focus', async () => {
    const opened = await openWith([
      field('Region', { required: true }),
      field('Interests', { type: 'choices', options, required: true }),
    ])
    opened.gleaner.answers['lead.save'] = () => ({
      kind: 'invalid',
      problems: [{ personId: null, field: 'custom', valueId: 'Region', code: 'required' }],
    })
    await opened.user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Close demands a value here.')).toBeTruthy()
    expect(document.activeElement).toBe(box('Region'))
    expect(description(box('Region'))).toBe('Close demands a value here.')
    await opened.user.type(box('Region'), 'N')
    expect(screen.queryByText('Close demands a value here.')).toBeNull()
  })
})

it('a problem of several choices has its focus at the first of them', async () => {
  const opened = await openWith([field('Interests', { type: 'choices', options })])
  opened.gleaner.answers['lead.save'] = () => ({
    kind: 'invalid',
    problems: [{ personId: null, field: 'custom', valueId: 'Interests', code: 'option' }],
  })
  await opened.user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Close does not know this value any more. Choose another.')
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Hot' }))
})

describe('what is picked for most leads', () => {
  const labels = field('labels', { label: '', role: 'labels', type: 'choices', options })
  const owner = field('owner', { label: '', role: 'owner', type: 'choice', options })
  const channel = field('channel', { label: '', role: 'channel', type: 'choice', options })
  const open = () =>
    openPopup({
      destinations: [{ ...pipedrive, fields: [labels, channel, owner] }],
      draft: draft({ destinationId: pipedrive.id }),
    })

  it('stands in the foot, in our own words, and not among the fields', async () => {
    await open()
    const foot = within(screen.getByRole('contentinfo'))
    expect(foot.getByRole('group', { name: 'Labels' })).toBeTruthy()
    const chosen = ['Channel', 'Owner'].map(
      (name) => foot.getByRole<HTMLSelectElement>('combobox', { name }).selectedOptions[0]?.text,
    )
    expect(chosen).toEqual(['None', 'You'])
    expect(screen.queryByRole('heading', { name: 'In Pipedrive' })).toBeNull()
  })

  it('is kept as all other values are', async () => {
    const { gleaner, user } = await open()
    await user.click(screen.getByRole('checkbox', { name: 'Cold' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Owner' }), 'Hot')
    expect(gleaner.requests('draft.write').at(-1)?.draft.values).toEqual({
      'pipedrive-1': { labels: ['c'], owner: 'h' },
    })
  })

  it('takes the place of a status where there is none', async () => {
    await open()
    expect(screen.queryByRole('combobox', { name: 'Status' })).toBeNull()
  })
})
