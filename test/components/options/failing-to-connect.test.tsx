// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { MessageAnswer } from '../../../lib/messages/contract.ts'
import { connectsTo, keyField, openForm, submit, world } from './options-world.tsx'

describe('connecting that fails', () => {
  it('asks nobody for an empty key', async () => {
    const gleaner = world()
    const user = await openForm(gleaner)
    await user.type(keyField(), '  ')
    await user.click(submit())
    expect(screen.getByText('Enter the key.')).toBeDefined()
    expect(gleaner.acts).toEqual([])
  })

  it('does not ask the CRM without the permission', async () => {
    const gleaner = world()
    gleaner.grantsHosts = false
    const user = await openForm(gleaner)
    await user.type(keyField(), 'api_right{Enter}')
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Your browser did not let Gleaner reach Close. Connect again and choose Allow.',
    )
    expect(gleaner.requests('destination.connect')).toEqual([])
    expect(keyField().value).toBe('api_right')
  })

  it('puts a refused key at its field and the cursor into it', async () => {
    const gleaner = world()
    gleaner.answers['destination.connect'] = () => ({ kind: 'disconnected', disconnection: 'key' })
    const user = await openForm(gleaner)
    await user.type(keyField(), 'api_wrong')
    await user.click(submit())
    await screen.findByText('Close does not accept this key. Copy it anew in Close and paste all of it.')
    expect(keyField().getAttribute('aria-invalid')).toBe('true')
    await waitFor(() => expect(document.activeElement).toBe(keyField()))
    expect(keyField().value).toBe('api_wrong')
  })

  type Answer = MessageAnswer<'destination.connect'> | undefined
  const failures: [string, Answer, string][] = [
    ['no permission', { kind: 'disconnected', disconnection: 'permission' }, 'Your browser did not let'],
    ['the plan', { kind: 'disconnected', disconnection: 'plan' }, 'Your Close plan does not let'],
    [
      'an account that moved',
      { kind: 'disconnected', disconnection: 'moved' },
      'Your Close account has moved to another address. Connect again.',
    ],
    [
      'being turned away',
      { kind: 'disconnected', disconnection: 'blocked' },
      'Close turns every request away for now.',
    ],
    ['being offline', { kind: 'later', delay: 'offline' }, 'You are offline.'],
    ['no way there', { kind: 'later', delay: 'unreachable' }, 'Close cannot be reached now.'],
    ['too many questions', { kind: 'later', delay: 'busy' }, 'Close asks to wait.'],
    [
      'a day’s requests used up',
      { kind: 'later', delay: 'daily' },
      'Your Close account takes no more requests today. Try again tomorrow.',
    ],
    ['trouble there', { kind: 'later', delay: 'server' }, 'Close has trouble at its end.'],
    ['a refusal', { kind: 'refused', text: 'Locked <b>out</b>.' }, 'not accept this: Locked <b>out</b>.'],
    [
      'a refusal without words',
      { kind: 'refused', text: '' },
      'Close did not accept this and gave no reason.',
    ],
    ['a full disk', { kind: 'full' }, 'The disk is full'],
    ['silence', undefined, 'Gleaner did not answer.'],
  ]
  it.each(failures)('says what to do about %s and keeps what was entered', async (_, answer, words) => {
    const gleaner = world()
    gleaner.answers['destination.connect'] = () => answer
    const user = await openForm(gleaner)
    await user.type(keyField(), 'api_right{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain(words)
    expect(keyField().value).toBe('api_right')
    connectsTo(gleaner)
    await user.click(submit())
    expect(await screen.findByText('Connected')).toBeDefined()
  })

  it('says at the field when the background finds it incomplete', async () => {
    const gleaner = world()
    gleaner.answers['destination.connect'] = () => ({ kind: 'incomplete' })
    const user = await openForm(gleaner)
    await user.type(keyField(), 'x{Enter}')
    await screen.findByText('Enter the key.')
    expect(keyField().getAttribute('aria-invalid')).toBe('true')
  })
})
