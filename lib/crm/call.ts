/** The one place that talks HTTP. It never throws, never retries and never logs. */

export interface CallRequest {
  method: 'GET' | 'POST' | 'PUT'
  url: string
  headers: Readonly<Record<string, string>>
  /** Sent as JSON. */
  body?: unknown
}

/**
 * `answer`: the vendor answered; `json` is undefined where the body is none.
 * `not-sent`: nothing left this machine. `no-answer`: the request may have arrived.
 */
export type CallAnswer =
  | { kind: 'answer'; status: number; header: (name: string) => string | null; json: unknown }
  | { kind: 'not-sent'; reason: 'offline' | 'permission' }
  | { kind: 'no-answer' }

export type Call = (request: CallRequest) => Promise<CallAnswer>

export interface CallWorld {
  fetch: typeof fetch
  isOnline: () => boolean
  /** Whether the user still lets us call this address. */
  mayCall: (url: string) => Promise<boolean>
  /** Chrome ends a worker whose answer takes over 30 seconds, so we end the request first. */
  timeoutMs: number
}

/** Makes the `call` that adapters use. Cookies stay out, and redirects are refused so that no key follows one. */
export function createCall(world: CallWorld): Call {
  return async (request) => {
    if (!world.isOnline()) return { kind: 'not-sent', reason: 'offline' }
    if (!(await world.mayCall(request.url))) return { kind: 'not-sent', reason: 'permission' }
    try {
      const response = await world.fetch(request.url, requestInit(request, world.timeoutMs))
      return {
        kind: 'answer',
        status: response.status,
        header: (name) => response.headers.get(name),
        json: parseJson(await response.text()),
      }
    } catch {
      return { kind: 'no-answer' }
    }
  }
}

function requestInit(request: CallRequest, timeoutMs: number): RequestInit {
  const shared: RequestInit = {
    method: request.method,
    headers: { Accept: 'application/json', ...request.headers },
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  }
  if (request.body === undefined) return shared
  return {
    ...shared,
    headers: { ...shared.headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(request.body),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
