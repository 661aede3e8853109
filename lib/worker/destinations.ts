import type { Status } from '../crm/contract.ts'
import { crms, findCrm } from '../crm/registry.ts'
import { listStatuses } from '../crm/this-browser.ts'
import type { CrmView, DestinationView } from '../messages/views.ts'
import type { Choices } from '../storage/choices.ts'
import type { Connection } from '../storage/connections.ts'
import type { WordKey } from '../words/say.ts'
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
  return [browserList(world, choices), ...connections.map(connectedAmong(connections, choices))]
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

function browserList({ say }: World, choices: Choices): DestinationView {
  const statuses = listStatuses.map((id) => ({ id, label: say(statusWords[id]) }))
  return {
    id: THIS_BROWSER,
    crm: THIS_BROWSER,
    name: say('this_browser'),
    account: '',
    user: '',
    statuses,
    statusId: chosenStatus(statuses, choices.statusIds[THIS_BROWSER]),
    disconnection: null,
  }
}

/** The account is part of the name only where there are several at one CRM. */
function connectedAmong(connections: Connection[], choices: Choices) {
  return (connection: Connection): DestinationView => {
    const vendor = findCrm(connection.crm)?.name ?? connection.crm
    const isOnly = connections.filter(({ crm }) => crm === connection.crm).length === 1
    return {
      ...connection,
      name: isOnly ? vendor : `${vendor} (${connection.account})`,
      statusId: chosenStatus(connection.statuses, choices.statusIds[connection.id]),
    }
  }
}

/** The status that a draft asks for where the destination has it, else the one chosen last there. */
export function statusAt(destination: DestinationView, statusId: string | null): string {
  return destination.statuses.find(({ id }) => id === statusId)?.id ?? destination.statusId
}

function chosenStatus(statuses: Status[], last: string | undefined): string {
  return statuses.find(({ id }) => id === last)?.id ?? statuses[0]?.id ?? ''
}
