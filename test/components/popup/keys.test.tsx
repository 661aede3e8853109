// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { draft, offer } from './fixture.ts'
import { box, button, openPopup } from './open-popup.tsx'

afterEach(() => vi.restoreAllMocks())

const onMac = () => vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel')

describe('a key', () => {
  it.each([
    ['Alt+L', 'openPage leads'],
    ['Alt+O', 'openPage options'],
  ])('%s does what its button does', async (keys, act) => {
    const { gleaner, user } = await openPopup()
    await user.keyboard(`{Alt>}${keys.at(-1)?.toLowerCase()}{/Alt}`)
    expect(gleaner.acts).toEqual([act])
  })

  it('leads to a box or a choice', async () => {
    const { user } = await openPopup()
    await user.keyboard('{Alt>}n{/Alt}')
    expect(document.activeElement).toBe(box('Note'))
    await user.keyboard('{Alt>}u{/Alt}')
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Status' }))
    expect(box('Note').value).toBe('')
  })

  it('opens where a value was read from its box, and Escape leads back there', async () => {
    const { gleaner, user } = await openPopup({ draft: draft({ offers: [offer('title', 'Chair')] }) })
    await user.click(box('Job title'))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(document.activeElement).toBe(button('Show on page'))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('button', { name: 'Show on page' })).toBeNull()
    expect(document.activeElement).toBe(box('Job title'))
    expect(gleaner.acts).toEqual([])
  })

  it('is that of the place on the keyboard, whatever sign the layout has there', async () => {
    const { gleaner } = await openPopup()
    fireEvent.keyDown(document.body, { altKey: true, key: 'д', code: 'KeyL' })
    expect(gleaner.acts).toEqual(['openPage leads'])
  })

  it.each([
    ['AltGr', { altKey: true, ctrlKey: true, key: 'l', code: 'KeyL' }],
    ['with Shift', { altKey: true, shiftKey: true, key: 'L', code: 'KeyL' }],
    ['without Alt', { key: 'l', code: 'KeyL' }],
    ['that is held down', { altKey: true, key: 'l', code: 'KeyL', repeat: true }],
    ['in the middle of a word that is put together', { altKey: true, key: 'l', isComposing: true }],
  ])('is none %s', async (_, press) => {
    const { gleaner } = await openPopup()
    fireEvent.keyDown(document.body, press)
    expect(gleaner.acts).toEqual([])
  })

  it('on a Mac has Control too, for Option writes letters there', async () => {
    onMac()
    const { gleaner } = await openPopup()
    fireEvent.keyDown(document.body, { altKey: true, key: '¬', code: 'KeyL' })
    expect(gleaner.acts).toEqual([])
    fireEvent.keyDown(document.body, { altKey: true, ctrlKey: true, key: '¬', code: 'KeyL' })
    expect(gleaner.acts).toEqual(['openPage leads'])
    expect(button('See the list').title).toBe('See the list (⌃⌥L)')
  })

  it('that opens a list of choices stays the browser’s there', async () => {
    const { user } = await openPopup()
    await user.keyboard('{Alt>}u{Arrowdown}{/Alt}')
    expect(screen.queryByRole('button', { name: 'Show on page' })).toBeNull()
  })
})

describe('Escape', () => {
  it('closes the popup', async () => {
    const { gleaner, user } = await openPopup()
    await user.keyboard('{Escape}')
    expect(gleaner.acts).toEqual(['close'])
  })

  it('puts away the list of keys first, which names all of them as the platform writes them', async () => {
    const { gleaner, user } = await openPopup()
    await user.keyboard('{Alt>}k{/Alt}')
    expect(await screen.findByText('Alt+L')).toBeTruthy()
    expect(screen.getByText('Ctrl+Enter')).toBeTruthy()
    await user.click(button(/All keys/))
    await user.click(button(/All keys/))
    await user.keyboard('{Escape}')
    expect(screen.queryByText('Alt+L')).toBeNull()
    expect(gleaner.acts).toEqual([])
  })
})
