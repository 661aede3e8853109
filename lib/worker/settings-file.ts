import { z } from 'zod'
import type { MessageAnswer } from '../messages/contract.ts'
import { choicesSchema } from '../storage/choices.ts'
import { connectionSchema } from '../storage/connections.ts'
import { THIS_BROWSER } from './destinations.ts'
import { type Merged, mergeConnections, nameAlone } from './merge-connections.ts'
import { showMenu } from './show-menu.ts'
import type { World } from './world.ts'

/**
 * The settings as a file that can be put into another browser: the connections as they are set up, what is set for all
 * leads, and what was chosen last. Keys lie elsewhere and never come into it, nor does any lead.
 */

const VERSION = 1

const fileSchema = z.object({
  gleaner: z.literal('settings'),
  version: z.literal(VERSION),
  connections: z.array(connectionSchema),
  undoSeconds: z.number().int().min(0).max(30),
  hasMenu: z.boolean(),
  destinationId: z.string().nullable(),
  choices: choicesSchema,
})
type SettingsFile = z.infer<typeof fileSchema>

/** Every file of ours, of whatever version. */
const anyVersionSchema = z.looseObject({ gleaner: z.literal('settings'), version: z.number() })

type Imported = MessageAnswer<'settings.import'>

export async function exportSettings({ connections, preferences, choices }: World): Promise<string> {
  const { undoSeconds, hasMenu, destinationId } = await preferences.read()
  const file: SettingsFile = {
    gleaner: 'settings',
    version: VERSION,
    connections: await connections.read(),
    undoSeconds,
    hasMenu,
    destinationId,
    choices: await choices.read(),
  }
  return `${JSON.stringify(fileSchema.parse(file), null, 2)}\n`
}

/** Says what a file would change, or changes it (`isSure`). It adds and sets up; it deletes no connection, key or lead. */
export async function importSettings(world: World, text: string, isSure: boolean): Promise<Imported> {
  const read = readFile(text)
  if (read.kind !== 'file') return read
  if (isSure) return await putSettings(world, read.file)
  const here = await world.preferences.read()
  const { file } = read
  const merged = mergeConnections(await world.connections.read(), file.connections)
  return {
    kind: 'asks',
    ...namesOf(merged),
    undoSeconds: file.undoSeconds === here.undoSeconds ? null : file.undoSeconds,
    hasMenu: file.hasMenu === here.hasMenu ? null : file.hasMenu,
    destinationName:
      file.destinationId === here.destinationId ? null : nameOf(world, merged, file.destinationId),
  }
}

function namesOf({ added, changed, unknown }: Merged) {
  return {
    added: added.map(nameAlone),
    changed: changed.map(nameAlone),
    unknown: unknown.map(nameAlone),
  }
}

/** '' where there is no such destination, as a lead goes to the one chosen last then. */
function nameOf({ say }: World, { connections }: Merged, destinationId: string | null): string {
  if (destinationId === THIS_BROWSER) return say('this_browser')
  const connection = connections.find(({ id }) => id === destinationId)
  return connection === undefined ? '' : nameAlone(connection)
}

/** The preferences last: a disk that is full by then has the connections, which are the longer work. */
async function putSettings(world: World, file: SettingsFile): Promise<Imported> {
  const { undoSeconds, hasMenu, destinationId } = file
  const stored = [
    await world.connections.update((here) => mergeConnections(here, file.connections).connections),
    await world.choices.update((here) => ({
      destinationId: file.choices.destinationId ?? here.destinationId,
      statusIds: { ...here.statusIds, ...file.choices.statusIds },
      values: { ...here.values, ...file.choices.values },
    })),
    await world.preferences.update((all) => ({ ...all, undoSeconds, hasMenu, destinationId })),
  ]
  await showMenu(world)
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
