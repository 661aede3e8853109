import { screen, within } from '@testing-library/preact'
import { Options } from '../../../components/options/options.tsx'
import type { MessageAnswer, MessageRequest } from '../../../lib/messages/contract.ts'
import { showPage } from '../show-page.tsx'
import { closeDestination, thisBrowserDestination } from './destinations.ts'
import { type OptionsWorld, world } from './options-world.tsx'

export type Setup = NonNullable<MessageAnswer<'destination.settings'>['setup']>
export type SetupField = Setup['fields'][number]

/** A field of the lead that takes text, with changes. */
export function setupField(id: string, changes: Partial<SetupField> = {}): SetupField {
  const kind = { of: 'lead', type: 'text', role: null } as const
  return { id, label: id, ...kind, options: [], required: false, maxLength: null, ...changes }
}

/** The set-up of Close with these fields, untouched by the user. */
export function setupOf(fields: SetupField[], changes: Partial<Setup> = {}): Setup {
  return { fields, settings: { statusId: null, provenance: true, fields: {} }, ...changes }
}

/** Close is connected and set up so, and keeps what is changed. */
export function setupWorld(setup: Setup, destination = closeDestination()): OptionsWorld {
  const gleaner = world([thisBrowserDestination, destination])
  gleaner.answers['destination.settings'] = () => ({ setup })
  gleaner.answers['destination.set'] = () => ({ kind: 'stored' })
  return gleaner
}

/** Opens the page and presses "Set up" in it. */
export async function pressSetUp(gleaner: OptionsWorld) {
  const user = showPage(gleaner, <Options />)
  await user.click(await screen.findByRole('button', { name: 'Set up' }))
  return user
}

/** The same, until the set-up is there. */
export async function openSetup(gleaner: OptionsWorld) {
  const user = await pressSetUp(gleaner)
  await screen.findByLabelText(/^Add the page/)
  return user
}

/** Unfolds a field's line and gives what is in it. */
export async function openField(user: Awaited<ReturnType<typeof openSetup>>, name: string) {
  await user.click(screen.getByText(name, { selector: '.field-name' }))
  return within(await screen.findByRole('group', { name }))
}

/** What was asked to be kept last. */
export function lastSet(gleaner: OptionsWorld): MessageRequest<'destination.set'> | undefined {
  return gleaner.requests('destination.set').at(-1)
}
