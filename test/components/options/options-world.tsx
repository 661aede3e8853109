import { screen } from '@testing-library/preact'
import { Options } from '../../../components/options/options.tsx'
import { type FakeGleaner, fakeGleaner } from '../fake-gleaner.ts'
import { showPage } from '../show-page.tsx'
import { closeCrm, closeDestination, thisBrowserDestination } from './destinations.ts'

/** A background with these destinations, and Close to connect. */
export function world(destinations = [thisBrowserDestination]): FakeGleaner {
  return fakeGleaner({ 'destination.list': () => ({ destinations, crms: [closeCrm] }) })
}

/** The answer to a connecting that succeeds. */
export const connected = { kind: 'connected', destination: closeDestination() } as const

/** Opens the page and the form for Close in it. */
export async function openForm(gleaner: FakeGleaner) {
  const user = showPage(gleaner, <Options />)
  await user.click(await screen.findByRole('button', { name: 'Connect' }))
  return user
}

export const keyField = () => screen.getByLabelText<HTMLInputElement>('API key')
export const submit = () => screen.getByRole('button', { name: 'Connect' })
