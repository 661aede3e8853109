import { defaultSettings } from '../crm/connection-settings.ts'
import type { CheckOutcome, Crm, Description } from '../crm/contract.ts'
import { findCrm } from '../crm/registry.ts'
import type { Setback } from '../crm/setback.ts'
import type { MessageAnswer, MessageRequest } from '../messages/contract.ts'
import type { Connection } from '../storage/connections.ts'
import { findConnection } from './ask-crm.ts'
import { destinationView, THIS_BROWSER } from './destinations.ts'
import { retryEntry } from './entry-acts.ts'
import type { World } from './world.ts'

type Connected = MessageAnswer<'destination.connect'>
type Refreshed = MessageAnswer<'destination.refresh'>

/** Asks the CRM who the credentials belong to and what there is to pick; keeps them only if it answers. */
export async function connect(
  world: World,
  { crm: crmId, credentials, keep, name }: MessageRequest<'destination.connect'>,
): Promise<Connected> {
  if (crmId === THIS_BROWSER) return { kind: 'incomplete' }
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

/** Asks anew with the stored credentials; what the CRM refuses now marks the connection as in need of repair. */
export async function refresh(world: World, destinationId: string): Promise<Refreshed> {
  const connection = await findConnection(world, destinationId)
  if (connection === undefined) return { destination: null, delay: null, refusal: null }
  const credentials = await world.credentials.read(destinationId)
  const asked: Asked =
    credentials === null
      ? { kind: 'disconnected', disconnection: connection.keep === 'session' ? 'forgotten' : 'key' }
      : await askCrm(world, connection.crm, credentials, connection.facts)
  // The user may have ended the connection while the CRM was asked: then it stays ended.
  await world.connections.update((all) =>
    all.map((one) => (one.id === destinationId ? renew(one, asked) : one)),
  )
  if (asked.kind === 'connected') {
    await giveBackHosts(world, connection.crm)
    await resumePaused(world, destinationId)
  }
  return {
    destination: await destinationView(world, destinationId),
    delay: asked.kind === 'later' ? asked.delay : null,
    refusal: asked.kind === 'refused' ? asked.text : null,
  }
}

/** Asks anew where the browser's grant was missing: it has just given one. */
export async function refreshPermitted(world: World): Promise<void> {
  const connections = await world.connections.read()
  for (const { id } of connections.filter(({ disconnection }) => disconnection === 'permission')) {
    await refresh(world, id)
  }
}

/** Forgets the credentials, and the host grants with the last connection that needs them. Entries wait for it to come back. */
export async function disconnect(world: World, destinationId: string): Promise<void> {
  const connection = await findConnection(world, destinationId)
  await world.credentials.forget(destinationId)
  await world.connections.update((all) => all.filter(({ id }) => id !== destinationId))
  if (connection !== undefined) await giveBackHosts(world, connection.crm)
}

/** A CRM with several hosts is asked for at all of them; those that no account is at are given back. */
async function giveBackHosts(world: World, crmId: string): Promise<void> {
  const connections = await world.connections.read()
  const needed = new Set(
    connections.filter(({ crm }) => crm === crmId).flatMap(({ hostPatterns }) => hostPatterns),
  )
  const spare = (findCrm(crmId)?.hostPatterns ?? []).filter((pattern) => !needed.has(pattern))
  if (spare.length > 0) await world.removeHosts(spare)
}

type Account = Omit<Extract<CheckOutcome, { kind: 'connected' }>, 'kind'>
type Asked =
  | { kind: 'connected'; crmId: string; account: Account; description: Description }
  | Exclude<Connected, { kind: 'connected' | 'full' }>

async function askCrm(
  world: World,
  crmId: string,
  credentials: Record<string, string>,
  facts: Connection['facts'],
): Promise<Asked> {
  const crm = findCrm(crmId)
  const parsed = crm?.credentialSchema.safeParse(credentials)
  if (!crm || !parsed?.success) return { kind: 'incomplete' }
  return await askAccount(world, crm, parsed.data, facts)
}

async function askAccount(
  { call }: World,
  crm: Crm<Record<string, string>>,
  credentials: Record<string, string>,
  facts: Connection['facts'],
): Promise<Asked> {
  const checked = await crm.check({ call, credentials, facts })
  if (checked.kind !== 'connected') return setbackAnswer(checked)
  const { kind: _connected, ...account } = checked
  const described = await crm.describe({ call, credentials, facts: account.facts })
  if (described.kind !== 'described') return setbackAnswer(described)
  const { kind: _described, ...description } = described
  return { kind: 'connected', crmId: crm.id, account, description }
}

function setbackAnswer(setback: Setback): Exclude<Asked, { kind: 'connected' }> {
  switch (setback.kind) {
    case 'refused':
      return { kind: 'refused', text: setback.refusals[0]?.text ?? '' }
    case 'later':
      return { kind: 'later', delay: setback.delay }
    case 'disconnected':
      return { kind: 'disconnected', disconnection: setback.disconnection }
  }
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

function told(account: Account, description: Description) {
  return { ...account, ...description, facts: { ...account.facts }, hostPatterns: [...account.hostPatterns] }
}

function renew(connection: Connection, asked: Asked): Connection {
  switch (asked.kind) {
    case 'connected':
      return { ...connection, disconnection: null, ...told(asked.account, asked.description) }
    case 'disconnected':
      return { ...connection, disconnection: asked.disconnection }
    case 'incomplete':
      return { ...connection, disconnection: 'key' }
    default:
      return connection
  }
}

function putConnection(world: World, connection: Connection) {
  return world.connections.update((all) =>
    all.some(({ id }) => id === connection.id)
      ? all.map((one) => (one.id === connection.id ? connection : one))
      : [...all, connection],
  )
}

/** What waited for the repair goes on by itself. */
async function resumePaused(world: World, destinationId: string): Promise<void> {
  const paused = await world.entries.list(['paused'])
  for (const { id } of paused.filter((entry) => entry.destinationId === destinationId)) {
    await retryEntry(world, id)
  }
}
