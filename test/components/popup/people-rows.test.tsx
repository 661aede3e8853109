// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { options } from 'preact'
import { afterEach, describe, expect, it } from 'vitest'
import { PersonFacts } from '../../../components/popup/person-facts.tsx'
import type { DraftPerson } from '../../../lib/lead/draft.ts'
import { contact, draft, person, value } from './fixture.ts'
import { box, button, openPopup } from './open-popup.tsx'

const people = Array.from({ length: 12 }, (_, index) =>
  person(`p${index}`, `P${index} Weir`, {
    included: false,
    title: value('Rigger'),
    emails: [contact('e', `p${index}@harbour.example`)],
  }),
)
const { diffed } = options
afterEach(() => Object.assign(options, { diffed }))

const open = () => openPopup({ draft: draft({ people }) })
const tick = (index: number) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: `Save P${index} Weir` })
const toggle = (index: number) => screen.getByRole('button', { name: new RegExp(`^P${index} Weir`) })
const ticked = () => people.flatMap((_, index) => (tick(index).checked ? [index] : []))

describe('a long list of people', () => {
  it('is seen at a glance, each with title and contact, and none is open', async () => {
    await open()
    expect(toggle(3).textContent).toMatch(/^P3 Weir.*Riggerp3@harbour\.example$/)
    expect(document.activeElement).toBe(tick(0))
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull()
  })

  it('is ticked from one row to another with Shift', async () => {
    const { user } = await open()
    await user.click(tick(2))
    await user.keyboard('{Shift>}')
    await user.click(tick(6))
    await user.keyboard('{/Shift}')
    expect(ticked()).toEqual([2, 3, 4, 5, 6])
    await user.keyboard('{Shift>}')
    await user.click(tick(4))
    await user.keyboard('{/Shift}')
    expect(ticked()).toEqual([2, 3])
  })

  it('is one stop for the Tab key, and gone through with the arrows', async () => {
    const { user } = await open()
    tick(0).focus()
    await user.keyboard('{ArrowDown}{ArrowDown} ')
    expect([document.activeElement, ticked()]).toEqual([tick(2), [2]])
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(tick(11))
    await user.keyboard('{ArrowDown}{ArrowUp}{Tab}')
    expect(document.activeElement).toBe(toggle(10))
    await user.keyboard('{Tab}')
    expect(document.activeElement).toBe(button('Add a person'))
    await user.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(toggle(10))
  })

  it('is ticked as a whole by the key that selects all, which a text field keeps for itself', async () => {
    const { user } = await open()
    tick(1).focus()
    await user.keyboard('{Control>}a{/Control}')
    expect(ticked()).toHaveLength(12)
    await user.click(toggle(0))
    await user.click(tick(5))
    const event = new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true, cancelable: true })
    fireEvent(box('Name'), event)
    expect([event.defaultPrevented, ticked().length]).toEqual([false, 11])
  })

  it('has only that row drawn anew which is changed', async () => {
    await open()
    await within(screen.getByRole('group', { name: 'P11 Weir' })).findAllByText('New')
    const drawn: string[] = []
    options.diffed = ({ type, props }) => {
      if (type === PersonFacts && 'person' in props) drawn.push((props.person as DraftPerson).id) // Its own props.
    }
    fireEvent.click(tick(4))
    fireEvent.input(box('Note'), { target: { value: 'Call' } })
    await waitFor(() => expect(drawn).toEqual(['p4']))
  })

  it('opens a row at its button, and closes it there', async () => {
    const { user } = await open()
    await user.click(toggle(3))
    expect(
      within(screen.getByRole('group', { name: 'P3 Weir' })).getByRole('textbox', { name: 'Name' }),
    ).toBeTruthy()
    await user.click(toggle(3))
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull()
    expect(document.activeElement).toBe(toggle(3))
  })
})
