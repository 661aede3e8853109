import type { Exchange } from '../sandbox/sandbox.ts'

/** Whether a write to Close was lost among these exchanges and, after it, Close asked whether it had arrived. */
export function isLookedFor(exchanges: readonly Exchange[]): boolean {
  const lost = exchanges.findLastIndex(
    ({ method, path, status }) => method === 'POST' && path === '/api/v1/lead/' && status === null,
  )
  return lost !== -1 && exchanges.slice(lost).some(({ path }) => path.startsWith('/api/v1/event/'))
}
