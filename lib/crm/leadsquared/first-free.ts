import type { Recovery } from '../contract.ts'

/** The first of these records that no other lead of ours, and nothing else of this one, has become; null: none. */
export async function firstFree(
  { done, isTaken }: Pick<Recovery<unknown>, 'done' | 'isTaken'>,
  ids: readonly string[],
): Promise<string | null> {
  const own = new Set(Object.values(done))
  for (const id of ids) if (!own.has(id) && !(await isTaken(id))) return id
  return null
}
