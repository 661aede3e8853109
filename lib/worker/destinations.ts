import type { Crm, Status } from '../crm/contract.ts'
import { crms, findCrm } from '../crm/registry.ts'
import { listStatuses, thisBrowser } from '../crm/this-browser/this-browser.ts'
import type { CrmView, DestinationView } from '../messages/views.ts'
import type { Choices } from '../storage/choices.ts'
import type { Connection } from '../storage/connections.ts'
import type { WordKey } from '../words/say.ts'
import { connectionName } from './connection-names.ts'
import { shownFields } from './shown-fields.ts'
import type { World } from './world.ts'

/** The built-in list, which needs no connection. */
export const THIS_BROWSER = 'this-browser'

const statusWords: Record<(typeof listStatuses)[number], WordKey> = {
  new: 'status_new',
  contacted: 'status_contacted',
  qualified: 'status_qualified',
  won: 'status_won',
  lost: 'status_lost',
}

/** Where leads can go, the built-in list first. */
export async function listDestinations(world: World): Promise<DestinationView[]> {
  const [connections, choices] = await Promise.all([world.connections.read(), world.choices.read()])
  const current = await Promise.all(connections.map((connection) => withForgottenKey(world, connection)))
  const list = browserList(world, choices)
  return [list, ...current.map(connectedAmong(current, choices, [list.name]))]
}

/** CRMs that can be connected. */
export function connectableCrms(): CrmView[] {
  return crms
    .filter((crm) => crm.id !== THIS_BROWSER)
    .map(({ id, name, hostPatterns, credentialFields }) => ({
      id,
      name,
      hostPatterns: [...hostPatterns],
      credentialFields: [...credentialFields],
    }))
}

export async function destinationView(world: World, id: string): Promise<DestinationView | null> {
  return (await listDestinations(world)).find((destination) => destination.id === id) ?? null
}

/** The destination chosen last, where it still is one. */
export function preferred(destinations: DestinationView[], id: string | null): DestinationView | undefined {
  return destinations.find((destination) => destination.id === id) ?? destinations[0]
}

/** A key that was kept only until the browser closed is missing without anybody having refused it. */
async function withForgottenKey({ credentials }: World, connection: Connection): Promise<Connection> {
  const { disconnection, keep, id } = connection
  const isForgotten = disconnection === null && keep === 'session' && (await credentials.read(id)) === null
  return isForgotten ? { ...connection, disconnection: 'forgotten' } : connection
}

function browserList({ say }: World, choices: Choices): DestinationView {
  const statuses = listStatuses.map((id) => ({ id, label: say(statusWords[id]) }))
  return {
    id: THIS_BROWSER,
    crm: THIS_BROWSER,
    name: say('this_browser'),
    vendor: say('this_browser'),
    account: '',
    user: '',
    keep: 'device',
    statuses,
    statusId: chosenStatus(statuses, choices.statusIds[THIS_BROWSER]),
    fields: [],
    requires: [],
    makes: makesOf(thisBrowser),
    disconnection: null,
  }
}

function connectedAmong(connections: Connection[], choices: Choices, taken: string[]) {
  return (connection: Connection): DestinationView => {
    const { id, crm, account, user, keep, statuses, requires, settings, disconnection } = connection
    const vendor = findCrm(crm)?.name ?? crm
    return {
      id,
      crm,
      name: connectionName(connection, connections, taken),
      vendor,
      account,
      user,
      keep,
      statuses,
      statusId: chosenStatus(statuses, settings.statusId ?? choices.statusIds[id]),
      fields: shownFields(connection, choices.values[id] ?? {}),
      requires,
      makes: makesOf(findCrm(crm) ?? thisBrowser),
      disconnection,
    }
  }
}

function makesOf({ makes }: Pick<Crm<never>, 'makes'>): DestinationView['makes'] {
  const { once, company, person, nobody } = makes
  return { once: [...once], company: [...company], person: [...person], nobody: [...nobody] }
}

/** The status that a draft asks for where the destination has it, else the one a lead begins with. */
export function statusAt(destination: DestinationView, statusId: string | null): string {
  return destination.statuses.find(({ id }) => id === statusId)?.id ?? destination.statusId
}

function chosenStatus(statuses: Status[], wanted: string | undefined): string {
  return statuses.find(({ id }) => id === wanted)?.id ?? statuses[0]?.id ?? ''
}

/** A connection that was ended is still called by its vendor's name. */
export function destinationName(
  destinations: readonly DestinationView[],
  { destinationId, crm }: { destinationId: string; crm: string },
): string {
  const destination = destinations.find(({ id }) => id === destinationId)
  return destination?.name ?? findCrm(crm)?.name ?? crm
}
