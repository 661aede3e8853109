import { defaultSettings } from '../crm/connection-settings.ts'
import type { MessageAnswer, MessageRequest } from '../messages/contract.ts'
import type { Connection } from '../storage/connections.ts'
import { type Asked, askCrm, told } from './ask-account.ts'
import { destinationView, THIS_BROWSER } from './destinations.ts'
import { resumePaused } from './entry-acts.ts'
import { giveBackHosts, oneAtATime } from './give-back-hosts.ts'
import type { World } from './world.ts'

type Connected = MessageAnswer<'destination.connect'>

/** Asks the CRM who the credentials belong to and what there is to pick; keeps them only if it answers. */
export async function connect(
  world: World,
  request: MessageRequest<'destination.connect'>,
): Promise<Connected> {
  if (request.crm === THIS_BROWSER) return { kind: 'incomplete' }
  return await oneAtATime(world, request.crm, () => connectAccount(world, request))
}

async function connectAccount(
  world: World,
  { crm: crmId, credentials, keep, name }: MessageRequest<'destination.connect'>,
): Promise<Connected> {
  const asked = await askCrm(world, crmId, credentials, {})
  if (asked.kind !== 'connected') return asked
  const connection = placed(asked, await world.connections.read())
  // The key first: a connection without one would look connected and be none.
  const kept = await world.credentials.keep(connection.id, credentials, keep)
  const put = { ...connection, keep, name: name?.trim() ?? connection.name }
  const isPut = kept === 'stored' && (await putConnection(world, put)) === 'stored'
  const destination = isPut ? await destinationView(world, connection.id) : null
  if (destination === null) return { kind: 'full' }
  await giveBackHosts(world, crmId)
  await resumePaused(world, connection.id)
  return { kind: 'connected', destination }
}

/** The same account and user are the same connection, whose set-up stays; another user of the account is another. */
function placed({ crmId, account, description }: Extract<Asked, { kind: 'connected' }>, all: Connection[]) {
  const { accountId, userId } = account
  const known = all.find(
    (one) => one.crm === crmId && one.accountId === accountId && (one.userId === userId || one.userId === ''),
  )
  const fresh: Connection = {
    // Found again after it was ended, with the entries that wait for it.
    id: `${crmId}.${accountId}.${userId}`,
    crm: crmId,
    name: '',
    keep: 'device',
    settings: defaultSettings,
    disconnection: null,
    ...told(account, description),
  }
  return known === undefined ? fresh : { ...known, disconnection: null, ...told(account, description) }
}

function putConnection(world: World, connection: Connection) {
  return world.connections.update((all) =>
    all.some(({ id }) => id === connection.id)
      ? all.map((one) => (one.id === connection.id ? connection : one))
      : [...all, connection],
  )
}
