import type { Sandbox } from './sandbox.ts'

/** A `fetch` that reaches nothing but the sandbox, without a socket. */
export function createSandboxFetch(sandbox: Sandbox): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const response = await sandbox.answer(request)
    request.signal.throwIfAborted()
    if (response === null) throw new TypeError('fetch failed')
    return response
  }
}
