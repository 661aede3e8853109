import { screen } from '@testing-library/preact'
import { Options } from '../../../components/options/options.tsx'
import type { DestinationView } from '../../../lib/messages/views.ts'
import { type FakeGleaner, fakeGleaner } from '../fake-gleaner.ts'
import { showPage } from '../show-page.tsx'
import { closeCrm, closeDestination, thisBrowserDestination } from './destinations.ts'

/** A background that lists its destinations as they are at the moment. */
export interface OptionsWorld extends FakeGleaner {
  destinations: DestinationView[]
}

/** A background with these destinations, and Close to connect. */
export function world(destinations = [thisBrowserDestination], crms = [closeCrm]): OptionsWorld {
  const gleaner = fakeGleaner({
    'preferences.read': () => ({ undoSeconds: 5, hasMenu: true, destinationId: null }),
  })
  const made = Object.assign(gleaner, { destinations })
  gleaner.answers['destination.list'] = () => ({ destinations: made.destinations, crms })
  return made
}

/** From now on a connecting makes this connection. */
export function connectsTo(gleaner: OptionsWorld, destination = closeDestination()): void {
  gleaner.answers['destination.connect'] = () => {
    gleaner.destinations = [...gleaner.destinations.filter(({ id }) => id !== destination.id), destination]
    return { kind: 'connected', destination }
  }
}

/** Opens the page and the form for a CRM in it. */
export async function openForm(gleaner: OptionsWorld, crmName = 'Close') {
  const user = showPage(gleaner, <Options />)
  await user.click(await screen.findByRole('button', { name: `Connect ${crmName}` }))
  return user
}

export const keyField = () => screen.getByLabelText<HTMLInputElement>('API key')
export const submit = () => screen.getByRole('button', { name: 'Connect' })
