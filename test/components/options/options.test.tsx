// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Options } from '../../../components/options/options.tsx'
import type { MessageAnswer } from '../../../lib/messages/contract.ts'
import { type FakeGleaner, fakeGleaner } from '../fake-gleaner.ts'
import { showPage } from '../show-page.tsx'
import { closeCrm, closeDestination, thisBrowserDestination, undelivered } from './destinations.ts'

function world(destinations = [thisBrowserDestination]): FakeGleaner {
  return fakeGleaner({ 'destination.list': () => ({ destinations, crms: [closeCrm] }) })
}

const connected = { kind: 'connected', destination: closeDestination() } as const

async function openForm(gleaner: FakeGleaner) {
  const user = showPage(gleaner, <Options />)
  await user.click(await screen.findByRole('button', { name: 'Connect' }))
  return user
}

const keyField = () => screen.getByLabelText<HTMLInputElement>('API key')
const submit = () => screen.getByRole('button', { name: 'Connect' })

describe('the destinations', () => {
  it('always has this browser, with a link to its list', async () => {
    showPage(world(), <Options />)
    expect(await screen.findByRole('heading', { name: 'This browser' })).toBeDefined()
    expect(screen.getByRole('link', { name: 'Open the list' }).getAttribute('href')).toBe('/leads.html')
  })

  it('says so when the background is silent, and asks again', async () => {
    const gleaner = fakeGleaner()
    const user = showPage(gleaner, <Options />)
    expect((await screen.findByRole('alert')).textContent).toContain('Gleaner did not answer')
    gleaner.answers['destination.list'] = () => ({ destinations: [thisBrowserDestination], crms: [] })
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { name: 'This browser' })).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('looks again when a lead was held back by a broken connection', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination()])
    showPage(gleaner, <Options />)
    await screen.findByText('Connected')
    gleaner.answers['destination.list'] = () => ({
      destinations: [thisBrowserDestination, closeDestination('key')],
      crms: [closeCrm],
    })
    gleaner.notify({
      notice: 'entry.changed',
      entry: { ...undelivered('1'), state: { kind: 'paused', disconnection: 'key' } },
    })
    expect(await screen.findByText('Needs repair')).toBeDefined()
  })
})

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
    gleaner.answers['destination.connect'] = () => connected
    const user = await openForm(gleaner)
    await user.type(keyField(), '  api_right {Enter}')
    await screen.findByText('Connected')
    expect(gleaner.requests('destination.connect')).toEqual([
      { crm: 'close', credentials: { apiKey: 'api_right' } },
    ])
  })

  it('names account, user and statuses afterwards, and goes on from there', async () => {
    const gleaner = world()
    gleaner.answers['destination.connect'] = () => connected
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
    answer.resolve(connected)
    await screen.findByText('Connected')
    expect(gleaner.requests('destination.connect')).toHaveLength(1)
  })

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

  it('goes back to its button on Cancel', async () => {
    const user = await openForm(world())
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByLabelText('API key')).toBeNull()
    expect(document.activeElement).toBe(submit())
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
    ['being offline', { kind: 'later', delay: 'offline' }, 'You are offline.'],
    ['no way there', { kind: 'later', delay: 'unreachable' }, 'Close cannot be reached now.'],
    ['too many questions', { kind: 'later', delay: 'busy' }, 'Close asks to wait.'],
    ['trouble there', { kind: 'later', delay: 'server' }, 'Close has trouble at its end.'],
    ['a refusal', { kind: 'refused', text: 'Locked <b>out</b>.' }, 'not accept this: Locked <b>out</b>.'],
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
    gleaner.answers['destination.connect'] = () => connected
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

describe('a connected CRM', () => {
  const both = [thisBrowserDestination, closeDestination()]

  it('is asked anew on Check', async () => {
    const gleaner = world(both)
    gleaner.answers['destination.refresh'] = () => ({
      destination: { ...closeDestination(), user: 'Chiara Rossi' },
      delay: null,
    })
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Check' }))
    expect(await screen.findByText('The connection to Close works.')).toBeDefined()
    expect(screen.getByText('Chiara Rossi')).toBeDefined()
    expect(gleaner.requests('destination.refresh')).toEqual([{ destinationId: 'close' }])
  })

  it('does not claim to work when it could not be asked', async () => {
    const gleaner = world(both)
    gleaner.answers['destination.refresh'] = () => ({ destination: closeDestination(), delay: 'offline' })
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Check' }))
    expect((await screen.findByRole('alert')).textContent).toContain('You are offline.')
    expect(screen.queryByText(/works/)).toBeNull()
  })

  it('says so when the background is silent', async () => {
    const user = showPage(world(both), <Options />)
    await user.click(await screen.findByRole('button', { name: 'Check' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Gleaner did not answer')
  })

  it('becomes connectable again when it is gone', async () => {
    const gleaner = world(both)
    gleaner.answers['destination.refresh'] = () => ({ destination: null, delay: null })
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Check' }))
    expect(await screen.findByRole('button', { name: 'Connect' })).toBeDefined()
  })

  it('shows only the first statuses of many', async () => {
    const statuses = Array.from({ length: 11 }, (_, index) => ({ id: `${index}`, label: `S${index}` }))
    showPage(world([thisBrowserDestination, { ...closeDestination(), statuses }]), <Options />)
    expect(await screen.findByText('S0, S1, S2, S3, S4, S5, S6, S7 and 3 more')).toBeDefined()
  })

  it('is disconnected only after the question, which counts its undelivered leads', async () => {
    const gleaner = world(both)
    gleaner.answers['entry.list'] = () => ({
      entries: [undelivered('1'), undelivered('2'), { ...undelivered('3'), destinationId: 'another' }],
    })
    gleaner.answers['destination.disconnect'] = () => ({})
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Disconnect' }))
    const question = screen.getByRole('alertdialog')
    await within(question).findByText(/^2 leads have not been sent/)
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Cancel' }))
    expect(gleaner.requests('destination.disconnect')).toEqual([])
    await user.click(within(question).getByRole('button', { name: 'Disconnect' }))
    expect(await screen.findByRole('button', { name: 'Connect' })).toBeDefined()
    expect(gleaner.requests('destination.disconnect')).toEqual([{ destinationId: 'close' }])
  })

  it.each(['{Escape}', '{Enter}'])(
    'stays connected on %s, and the button has the focus again',
    async (key) => {
      const gleaner = world(both)
      const user = showPage(gleaner, <Options />)
      await user.click(await screen.findByRole('button', { name: 'Disconnect' }))
      await user.keyboard(key)
      expect(screen.queryByRole('alertdialog')).toBeNull()
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Disconnect' }))
      expect(gleaner.requests('destination.disconnect')).toEqual([])
    },
  )

  it('stays when the background does not answer the disconnecting', async () => {
    const user = showPage(world(both), <Options />)
    await user.click(await screen.findByRole('button', { name: 'Disconnect' }))
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Disconnect' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Gleaner did not answer')
    expect(screen.getByText('Connected')).toBeDefined()
  })
})

describe('repair', () => {
  it('takes a new key', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination('key')])
    gleaner.answers['destination.connect'] = () => connected
    const user = showPage(gleaner, <Options />)
    expect(await screen.findByText(/^Close no longer accepts your API key/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Enter a new key' }))
    await user.type(keyField(), 'api_new')
    await user.click(screen.getByRole('button', { name: 'Save the key' }))
    expect(await screen.findByText('Connected')).toBeDefined()
    expect(screen.queryByText(/no longer accepts/)).toBeNull()
  })

  it('asks for the permission within the click, then asks the CRM', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination('permission')])
    gleaner.answers['destination.refresh'] = () => ({ destination: closeDestination(), delay: null })
    showPage(gleaner, <Options />)
    const allow = await screen.findByRole('button', { name: 'Allow' })
    allow.click()
    expect(gleaner.acts).toEqual(['requestHosts https://api.close.com/*'])
    expect(gleaner.requests('destination.refresh')).toEqual([])
    expect(await screen.findByText('Connected')).toBeDefined()
  })

  it('says what to choose when the permission is not given', async () => {
    const gleaner = world([thisBrowserDestination, closeDestination('permission')])
    gleaner.grantsHosts = false
    const user = showPage(gleaner, <Options />)
    await user.click(await screen.findByRole('button', { name: 'Allow' }))
    expect((await screen.findByRole('alert')).textContent).toContain('choose Allow')
    expect(gleaner.requests('destination.refresh')).toEqual([])
  })

  it('tells about the plan, which only the vendor mends', async () => {
    showPage(world([thisBrowserDestination, closeDestination('plan')]), <Options />)
    expect(await screen.findByText(/^Your Close plan does not allow this/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Allow' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Check' })).toBeDefined()
  })
})

it('shows what a vendor names its account as text', async () => {
  const hostile = '<img src=x onerror="document.title=1">'
  showPage(world([thisBrowserDestination, { ...closeDestination(), account: hostile }]), <Options />)
  expect(await screen.findByText(hostile)).toBeDefined()
  expect(document.querySelector('dd img')).toBeNull()
})
