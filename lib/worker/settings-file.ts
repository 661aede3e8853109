import { z } from 'zod'
import { findCrm } from '../crm/registry.ts'
import type { MessageAnswer } from '../messages/contract.ts'
import { type Connection, connectionSchema } from '../storage/connections.ts'
import type { World } from './world.ts'

/**
 * The settings as a file that can be put into another browser: the connections as they are set up and what is set for all
 * leads. Keys lie elsewhere and never come into it, nor does any lead.
 */

const VERSION = 1

const fileSchema = z.object({
  gleaner: z.literal('settings'),
  version: z.literal(VERSION),
  connections: z.array(connectionSchema),
  undoSeconds: z.number().int().min(0).max(30),
  hasMenu: z.boolean(),
})
type SettingsFile = z.infer<typeof fileSchema>

/** Every file of ours, of whatever version. */
const anyVersionSchema = z.looseObject({ gleaner: z.literal('settings'), version: z.number() })

type Imported = MessageAnswer<'settings.import'>

export async function exportSettings({ connections, preferences }: World): Promise<string> {
  const { undoSeconds, hasMenu } = await preferences.read()
  const file: SettingsFile = {
    gleaner: 'settings',
    version: VERSION,
    connections: await connections.read(),
    undoSeconds,
    hasMenu,
  }
  return `${JSON.stringify(fileSchema.parse(file), null, 2)}\n`
}

/** Says what a file would change, or changes it (`isSure`). It adds and sets up; it deletes no connection, key or lead. */
export async function importSettings(world: World, text: string, isSure: boolean): Promise<Imported> {
  const read = readFile(text)
  if (read.kind !== 'file') return read
  const { connections: given, undoSeconds, hasMenu } = read.file
  const usable = given.filter(({ crm }) => findCrm(crm) !== undefined)
  const known = new Set((await world.connections.read()).map(({ id }) => id))
  if (!isSure) {
    const name = (one: Connection) => one.name || `${findCrm(one.crm)?.name ?? one.crm} · ${one.account}`
    return {
      kind: 'asks',
      added: usable.filter(({ id }) => !known.has(id)).map(name),
      changed: usable.filter(({ id }) => known.has(id)).map(name),
      undoSeconds,
    }
  }
  const stored = [
    await world.connections.update((all) => merged(all, usable)),
    await world.preferences.update((all) => ({ ...all, undoSeconds, hasMenu })),
  ]
  return stored.includes('full') ? { kind: 'full' } : { kind: 'done' }
}

function readFile(text: string): { kind: 'file'; file: SettingsFile } | { kind: 'unreadable' | 'newer' } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { kind: 'unreadable' }
  }
  const file = fileSchema.safeParse(json).data
  if (file !== undefined) return { kind: 'file', file }
  const other = anyVersionSchema.safeParse(json).data
  return { kind: other !== undefined && other.version > VERSION ? 'newer' : 'unreadable' }
}

/** What is connected stays so and is set up as the file says; another has no key here until the user enters it. */
function merged(all: Connection[], given: readonly Connection[]): Connection[] {
  const byId = new Map(given.map((one) => [one.id, one]))
  const changed = all.map((one) => {
    const { name, settings } = byId.get(one.id) ?? one
    return { ...one, name, settings }
  })
  const known = new Set(all.map(({ id }) => id))
  const added = given
    .filter(({ id }) => !known.has(id))
    .map((one) => ({ ...one, keep: 'session' as const, disconnection: 'forgotten' as const }))
  return [...changed, ...added]
}
