// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import {
  closeCrm,
  leadSquaredCrm,
  leadSquaredDestination,
  pipedriveCrm,
  thisBrowserDestination,
} from './destinations.ts'
import { connectsTo, openForm, submit, world } from './options-world.tsx'

const each = () => world([thisBrowserDestination], [closeCrm, pipedriveCrm, leadSquaredCrm])
const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label)

describe('connecting Pipedrive', () => {
  it('asks for what Pipedrive calls an API token', async () => {
    const gleaner = each()
    const user = await openForm(gleaner, 'Pipedrive')
    expect(document.activeElement).toBe(input('API token'))
    await user.click(submit())
    expect(screen.getByText('Enter the token.')).toBeDefined()
    await user.type(input('API token'), 'abc{Enter}')
    expect(gleaner.requests('destination.connect')).toEqual([
      { crm: 'pipedrive', credentials: { apiToken: 'abc' }, keep: 'device', name: null },
    ])
  })

  it('says at the field that the token is wrong', async () => {
    const gleaner = each()
    gleaner.answers['destination.connect'] = () => ({ kind: 'disconnected', disconnection: 'key' })
    const user = await openForm(gleaner, 'Pipedrive')
    await user.type(input('API token'), 'abc{Enter}')
    await screen.findByText(/^Pipedrive does not accept this token\./)
    expect(input('API token').getAttribute('aria-invalid')).toBe('true')
  })
})

describe('connecting LeadSquared', () => {
  it('asks for both keys, tells once where they are, and how many addresses the browser will name', async () => {
    await openForm(each(), 'LeadSquared')
    expect(input('Access key').type).toBe('password')
    expect(input('Secret key').type).toBe('password')
    expect(screen.getAllByRole('link', { name: /^Find/ }).map(({ textContent }) => textContent)).toEqual([
      'Find both in LeadSquared',
    ])
    expect(
      screen.getByText(/whether Gleaner may reach 7 LeadSquared addresses\. .*gives the others back/),
    ).toBeDefined()
  })

  it('says which of the two is missing', async () => {
    const gleaner = each()
    const user = await openForm(gleaner, 'LeadSquared')
    await user.type(input('Access key'), 'a{Enter}')
    expect(screen.getAllByText('Enter the key.')).toHaveLength(1)
    expect(input('Access key').getAttribute('aria-invalid')).toBe('false')
    expect(document.activeElement).toBe(input('Secret key'))
    expect(gleaner.acts).toEqual([])
  })

  it('says once that the two keys are wrong: which of them, nobody knows', async () => {
    const gleaner = each()
    gleaner.answers['destination.connect'] = () => ({ kind: 'disconnected', disconnection: 'key' })
    const user = await openForm(gleaner, 'LeadSquared')
    await user.type(input('Access key'), 'a')
    await user.type(input('Secret key'), 's{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain(
      'LeadSquared does not accept these keys.',
    )
    expect(input('Access key').value).toBe('a')
    expect(input('Secret key').value).toBe('s')
  })

  it('leaves the other CRMs to be connected, each where it was', async () => {
    const gleaner = each()
    connectsTo(gleaner, leadSquaredDestination())
    const user = await openForm(gleaner, 'LeadSquared')
    await user.type(input('Access key'), 'a')
    await user.type(input('Secret key'), 's{Enter}')
    await screen.findByText('Connected')
    expect(screen.getAllByRole('article').map((card) => card.querySelector('h3')?.textContent)).toEqual([
      'This browser',
      'Close',
      'Pipedrive',
      'LeadSquared',
    ])
    expect(screen.getByRole('button', { name: 'Connect Pipedrive' })).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Connect LeadSquared' })).toBeNull()
  })
})
