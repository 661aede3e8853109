import type { Draft } from '../lead/draft.ts'
import type { Entry } from '../outbox/entry.ts'
import { fillFields } from './fill-fields.ts'
import { findConnection } from './open-connection.ts'
import type { World } from './world.ts'

type Values = Draft['values'][string]

/**
 * Of the values of the CRM's own fields that went with a lead, those that the user must have entered: what the lead or
 * the set-up fills by itself is to follow the lead when that is corrected, each person's from that person.
 */
export async function typedValues(world: World, entry: Entry): Promise<Values> {
  const { destinationId, lead, intent } = entry
  const connection = await findConnection(world, destinationId)
  if (connection === undefined) return Object.fromEntries(entry.values.map(({ id, value }) => [id, value]))
  const last = (await world.choices.read()).values[destinationId] ?? {}
  const filled = fillFields({ connection, lead, intent, typed: {}, last }).values
  const typed = connection.fields.flatMap(({ id, type }): [string, Values[string]][] => {
    const sent = entry.values.filter((value) => value.id === id)
    const own = filled.filter((value) => value.id === id)
    if (isSame(sent, own)) return []
    // Emptied by the user, where there is none.
    return [[id, sent[0]?.value ?? (type === 'choices' ? [] : '')]]
  })
  return Object.fromEntries(typed)
}

function isSame(some: Entry['values'], others: Entry['values']): boolean {
  const words = (values: Entry['values']) =>
    JSON.stringify(values.map(({ personKey, value }) => [personKey, value]))
  return words(some) === words(others)
}
