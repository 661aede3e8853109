// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { MessageAnswer } from '../../../lib/messages/contract.ts'
import { closeDestination, thisBrowserDestination } from './destinations.ts'
import { connectsTo, keyField, openForm, submit, world } from './options-world.tsx'

describe('connecting', () => {
  it('tells beforehand what will be asked and where the key is kept, and where to find it', async () => {
    await openForm(world())
    expect(screen.getByText(/whether Gleaner may reach api\.close\.com.*only in this browser/)).toBeDefined()
    expect(screen.getByRole('link', { name: 'Find it in Close' }).getAttribute('href')).toBe(
      'https://app.close.example/keys',
    )
  })

  it('hides the key and takes the cursor there', async () => {
    await openForm(world())
    expect(keyField().type).toBe('password')
    expect(document.activeElement).toBe(keyField())
  })

  it('asks the browser within the very click, before anything is awaited', async () => {
    const gleaner = world()
    const user = await openForm(gleaner)
    await user.type(keyField(), 'api_right')
    submit().click()
    expect(gleaner.acts).toEqual(['requestHosts https://api.close.com/*'])
    expect(gleaner.requests('destination.connect')).toEqual([])
  })

  it('sends the key without the blanks that were pasted along', async () => {
    const gleaner = world()
    connectsTo(gleaner)
    const user = await openForm(gleaner)
    await user.type(keyField(), '  api_right {Enter}')
    await screen.findByText('Connected')
    expect(gleaner.requests('destination.connect')).toEqual([
      { crm: 'close', credentials: { apiKey: 'api_right' }, keep: 'device', name: null },
    ])
  })

  it('names account, user and statuses afterwards, and goes on from there', async () => {
    const gleaner = world()
    connectsTo(gleaner)
    const user = await openForm(gleaner)
    await user.type(keyField(), 'api_right{Enter}')
    expect(await screen.findByText('Harbour & Finch')).toBeDefined()
    expect(screen.getByText('Ada Lindqvist')).toBeDefined()
    expect(screen.getByText('Potential, Qualified')).toBeDefined()
    expect(screen.getByText(/^Close is connected/)).toBeDefined()
    expect(screen.queryByLabelText('API key')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Close' }))
  })

  it('asks once for two clicks', async () => {
    const gleaner = world()
    const answer = Promise.withResolvers<MessageAnswer<'destination.connect'>>()
    gleaner.answers['destination.connect'] = () => answer.promise
    const user = await openForm(gleaner)
    await user.type(keyField(), 'api_right')
    await user.click(submit())
    await user.click(submit())
    await user.type(keyField(), '{Enter}')
    gleaner.destinations = [thisBrowserDestination, closeDestination()]
    answer.resolve({ kind: 'connected', destination: closeDestination() })
    await screen.findByText('Connected')
    expect(gleaner.requests('destination.connect')).toHaveLength(1)
  })

  it('keeps the key only until the browser closes, for who says so', async () => {
    const gleaner = world()
    const user = await openForm(gleaner)
    const forget = screen.getByLabelText<HTMLInputElement>('Forget the key when the browser closes')
    expect(forget.checked).toBe(false)
    await user.click(forget)
    await user.type(keyField(), 'api_right{Enter}')
    expect(gleaner.requests('destination.connect')[0]?.keep).toBe('session')
  })

  it('goes back to its button on Cancel', async () => {
    const user = await openForm(world())
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByLabelText('API key')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Connect Close' }))
  })
})
