import { findCrm } from '../crm/registry.ts'
import type { Connection } from '../storage/connections.ts'

/**
 * What each connection is called: by the user's name for it, or by the vendor's where it has none. The account, the user
 * or the vendor is said with it only where there would be two of a name, for a lead must not go to the wrong one.
 */
export function connectionName(
  connection: Connection,
  all: readonly Connection[],
  taken: readonly string[],
): string {
  const others = all.filter(({ id }) => id !== connection.id)
  const [plain, ...told] = waysToCall(connection)
  const isTold = !connection.name && others.some(({ crm }) => crm === connection.crm)
  const ways = isTold ? told : [plain, ...told]
  const isFree = (way: string, names: readonly string[]) => !names.some((name) => isAlike(name, way))
  const free = ways.find((way) => isFree(way, taken) && isFree(way, others.flatMap(waysToCall)))
  return free ?? ways.at(-1) ?? plain
}

/** From the shortest to the one that nobody shares: of one CRM no two are of the same account and user. */
function waysToCall({ name, crm, account, user }: Connection): [string, ...string[]] {
  const vendor = findCrm(crm)?.name ?? crm
  const plain = name || vendor
  const facts = [account, user, vendor].filter((fact) => fact !== '' && fact !== plain)
  const told = facts.map((fact) => `${plain} (${fact})`)
  return [plain, ...told, ...(facts.length > 1 ? [`${plain} (${facts.join(', ')})`] : [])]
}

const isAlike = (one: string, other: string): boolean =>
  one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0
