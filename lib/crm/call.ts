/** The one place that talks HTTP. What a network can do to a request is a value here: no throw, no retry, no log. */

export interface CallRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers: Readonly<Record<string, string>>
  /** Sent as JSON. */
  body?: unknown
}

/**
 * `answer`: the vendor answered; `json` is undefined where the body is none, is cut off or is too long.
 * `at`: when, by the vendor's clock where it tells the time, else by ours, in milliseconds since 1970.
 * `not-sent`: nothing left this machine; `paced`: the account's limit is used up for `waitMs`. `no-answer`: the request
 * may have arrived.
 */
export type CallAnswer =
  | { kind: 'answer'; status: number; header: (name: string) => string | null; json: unknown; at: number }
  | { kind: 'not-sent'; reason: 'offline' | 'permission' }
  | { kind: 'not-sent'; reason: 'paced'; waitMs: number; delay: 'busy' | 'daily' }
  | { kind: 'no-answer' }

export type Call = (request: CallRequest) => Promise<CallAnswer>

export interface CallWorld {
  fetch: typeof fetch
  isOnline: () => boolean
  /** Whether the user still lets us call this address. */
  mayCall: (url: string) => Promise<boolean>
  /** Asked for at each request: fires when its time is over. */
  deadline: () => AbortSignal
  now: () => number
}

/** No answer that we read comes near it; a longer one is not the vendor's API. */
const bodyLimitBytes = 4_000_000

/** Makes the `call` that adapters use. Cookies stay out, and redirects are refused so that no key follows one. */
export function createCall({ fetch, isOnline, mayCall, deadline, now }: CallWorld): Call {
  return async (request) => {
    // First: a grant that is missing is so without a network too, and one that was given counts.
    if (!(await mayCall(request.url))) return { kind: 'not-sent', reason: 'permission' }
    if (!isOnline()) return { kind: 'not-sent', reason: 'offline' }
    const init = requestInit(request, deadline())
    try {
      // As a bare name: browsers refuse a `fetch` that is called as some object's method.
      const response = await fetch(request.url, init)
      return {
        kind: 'answer',
        status: response.status,
        header: (name) => response.headers.get(name),
        json: await readJson(response),
        at: vendorTime(response) ?? now(),
      }
    } catch {
      return { kind: 'no-answer' }
    }
  }
}

/** To the second, rounded down, as HTTP writes it; null: not told. */
function vendorTime({ headers }: Response): number | null {
  const time = Date.parse(headers.get('Date') ?? '')
  return Number.isNaN(time) ? null : time
}

function requestInit(request: CallRequest, signal: AbortSignal): RequestInit {
  const shared: RequestInit = {
    method: request.method,
    headers: { Accept: 'application/json', ...request.headers },
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    signal,
  }
  if (request.body === undefined) return shared
  return {
    ...shared,
    headers: { ...shared.headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(request.body),
  }
}

/** The status is known by now, so a body that breaks off must not turn the answer into none. */
async function readJson(response: Response): Promise<unknown> {
  const decoder = new TextDecoder()
  let text = ''
  let sizeBytes = 0
  try {
    for await (const chunk of response.body ?? []) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > bodyLimitBytes) return undefined
      text += decoder.decode(chunk, { stream: true })
    }
    return JSON.parse(text + decoder.decode())
  } catch {
    return undefined
  }
}
