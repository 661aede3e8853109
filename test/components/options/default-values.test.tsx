// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import {
  lastSet,
  openField,
  openSetup,
  type SetupField,
  setupField,
  setupOf,
  setupWorld,
} from './setup-world.tsx'

const options = [
  { id: 'h', label: 'Hot', color: 'red' },
  { id: 'c', label: 'Cold', color: null },
]

/** A world with one field, its line unfolded, and what is kept as its default. */
async function openDefault(changes: Partial<SetupField>, fallback: string | string[] = '') {
  const settings = { ...setupOf([]).settings, fields: { f: { shown: false, source: null, fallback } } }
  const gleaner = setupWorld(setupOf([setupField('f', changes)], { settings }))
  const user = await openSetup(gleaner)
  const field = await openField(user, changes.label ?? 'f')
  return { user, field, kept: () => lastSet(gleaner)?.settings.fields['f']?.fallback }
}

const box = (field: { getByLabelText: typeof screen.getByLabelText }) =>
  field.getByLabelText<HTMLInputElement>('Default')

describe('the default of a field', () => {
  it('is a text, no longer than the CRM takes', async () => {
    const { user, field, kept } = await openDefault({ maxLength: 5 })
    await user.type(box(field), 'Web form')
    expect(kept()).toBe('Web f')
    expect(field.getByText('This is longer than Close takes. Shorten it.')).toBeDefined()
  })

  it('is a text of several lines', async () => {
    const { user, field, kept } = await openDefault({ type: 'long-text' })
    await user.type(box(field), 'One{Enter}Two')
    expect(kept()).toBe('One\nTwo')
  })

  it('is a number with point or comma; what is none stays in its box and is not kept', async () => {
    const { user, field, kept } = await openDefault({ type: 'number' })
    await user.type(box(field), '2,5')
    expect(kept()).toBe('2.5')
    await user.type(box(field), ' kg')
    expect(kept()).toBe('2.5')
    expect(box(field).value).toBe('2,5 kg')
    expect(box(field).getAttribute('aria-invalid')).toBe('true')
    await user.clear(box(field))
    expect(kept()).toBe('')
  })

  it('is a whole number where the CRM wants one', async () => {
    const { user, field, kept } = await openDefault({ type: 'integer' })
    await user.type(box(field), '2.5')
    expect(kept()).toBe('2')
    expect(field.getByText('Enter a whole number.')).toBeDefined()
  })

  it.each([
    ['date', '2026-11-27'],
    ['time', '14:30'],
  ] as const)('is a %s from the browser’s picker', async (type, value) => {
    const { field, kept } = await openDefault({ type })
    expect(box(field).type).toBe(type)
    fireEvent.input(box(field), { target: { value } })
    expect(kept()).toBe(value)
  })

  it('is a moment by the clock here', async () => {
    const noon = new Date('2026-11-27T12:00')
    const { field, kept } = await openDefault({ type: 'datetime' }, noon.toISOString())
    expect(box(field).value).toBe('2026-11-27T12:00')
    fireEvent.input(box(field), { target: { value: '2026-11-27T14:30' } })
    expect(kept()).toBe('2026-11-27T14:30')
  })

  it('is yes, no or nothing', async () => {
    const { user, field, kept } = await openDefault({ type: 'yes-no' })
    await user.selectOptions(box(field), 'No')
    expect(kept()).toBe('no')
    await user.selectOptions(box(field), 'Nothing')
    expect(kept()).toBe('')
  })

  it('is one of the options', async () => {
    const { user, field, kept } = await openDefault({ type: 'choice', options })
    expect([...box(field).children].map(({ textContent }) => textContent)).toEqual(['Nothing', 'Hot', 'Cold'])
    await user.selectOptions(box(field), 'Cold')
    expect(kept()).toBe('c')
  })

  it('is some of the options', async () => {
    const { user, field, kept } = await openDefault({ type: 'choices', options })
    expect(field.getByRole('group', { name: 'Default' }).textContent).toBe('HotCold')
    await user.click(field.getByLabelText('Cold'))
    await user.click(field.getByLabelText('Hot'))
    expect(kept()).toEqual(['c', 'h'])
    await user.click(field.getByLabelText('Cold'))
    expect(kept()).toEqual(['h'])
  })

  it('of an owner is otherwise the one chosen last', async () => {
    const { field } = await openDefault({ type: 'choice', role: 'owner', options })
    expect(box(field).children[0]?.textContent).toBe('The one chosen last')
  })

  it('of labels is otherwise those chosen last', async () => {
    const { field } = await openDefault({ type: 'choices', role: 'labels', options })
    expect(field.getByText('Without a tick: those chosen last.')).toBeDefined()
  })

  it('is mentioned in the field’s line', async () => {
    await openDefault({}, 'Web')
    expect(screen.getByText('Text · lead · with a default')).toBeDefined()
  })
})
