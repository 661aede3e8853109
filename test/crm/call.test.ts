import { describe, expect, it, vi } from 'vitest'
import { type CallWorld, createCall } from '../../lib/crm/call.ts'

const request = {
  method: 'POST',
  url: 'https://api.vendor.example/lead/',
  headers: { 'X-Key': 'k' },
} as const

function callWith(fetch: typeof globalThis.fetch, world: Partial<CallWorld> = {}) {
  const deadline = () => new AbortController().signal
  return createCall({
    fetch,
    isOnline: () => true,
    mayCall: async () => true,
    deadline,
    now: () => 0,
    ...world,
  })
}

function answering(body: BodyInit | null, init?: ResponseInit) {
  return vi.fn<typeof fetch>(async () => new Response(body, init))
}

/** A body that gives its parts one by one and then, if told so, breaks off. */
function streamOf(parts: Iterable<string>, isBroken: boolean): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.iterator]()
  return new ReadableStream({
    pull(controller) {
      const { value, done } = iterator.next()
      if (!done) controller.enqueue(new TextEncoder().encode(value))
      else if (isBroken) controller.error(new TypeError('network error'))
      else controller.close()
    },
  })
}

describe('a call that goes out', () => {
  it('carries the headers and the body as JSON, and neither cookies, cache nor redirects', async () => {
    const fetch = answering('{}')
    await callWith(fetch)({ ...request, body: { name: 'Ana' } })
    expect(fetch).toHaveBeenCalledWith(
      request.url,
      expect.objectContaining({
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Key': 'k' },
        body: '{"name":"Ana"}',
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
      }),
    )
  })

  it('carries no body and no type of one where there is none', async () => {
    const fetch = answering('{}')
    await callWith(fetch)({ ...request, method: 'GET' })
    const init = fetch.mock.calls[0]?.[1]
    expect(init).not.toHaveProperty('body')
    expect(init?.headers).not.toHaveProperty('Content-Type')
  })

  it('does not call fetch as a method, which browsers refuse', async () => {
    let receiver: unknown = 'never called'
    async function fetch(this: unknown) {
      receiver = this
      return new Response('{}')
    }
    await callWith(fetch)(request)
    expect(receiver).toBeUndefined()
  })
})

describe('an answer', () => {
  it('comes with status, headers and JSON', async () => {
    const answer = await callWith(
      answering('{"id":"lead_1"}', { status: 201, headers: { 'Retry-After': '3' } }),
    )(request)
    if (answer.kind !== 'answer') expect.unreachable()
    expect(answer.status).toBe(201)
    expect(answer.json).toEqual({ id: 'lead_1' })
    expect(answer.header('retry-after')).toBe('3')
    expect(answer.header('ratelimit')).toBeNull()
  })

  it.each([
    ['HTML', '<!doctype html>'],
    ['nothing', ''],
    ['half of a JSON text', '{"id":"le'],
    ['no body at all', null],
  ])('keeps its status when the body is %s', async (_, body) => {
    const answer = await callWith(answering(body, { status: 502 }))(request)
    expect(answer).toMatchObject({ kind: 'answer', status: 502, json: undefined })
  })

  it('keeps its status when the connection breaks within the body', async () => {
    const answer = await callWith(answering(streamOf(['{"id":'], true), { status: 429 }))(request)
    expect(answer).toMatchObject({ kind: 'answer', status: 429, json: undefined })
  })

  it('is read whole when characters are split between packets', async () => {
    const bytes = new TextEncoder().encode('{"name":"Zoë"}')
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    expect(await callWith(answering(body))(request)).toMatchObject({ json: { name: 'Zoë' } })
  })

  it('is given up when its body does not end', async () => {
    let sent = 0
    function* endless() {
      for (;;) {
        sent += 1
        yield ' '.repeat(1_000_000)
      }
    }
    const answer = await callWith(answering(streamOf(endless(), false)))(request)
    expect(answer).toMatchObject({ kind: 'answer', status: 200, json: undefined })
    expect(sent).toBeLessThan(10)
  })
})

describe('a call without an answer', () => {
  it('is not sent while the browser is offline', async () => {
    const fetch = answering('{}')
    expect(await callWith(fetch, { isOnline: () => false })(request)).toEqual({
      kind: 'not-sent',
      reason: 'offline',
    })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('is not sent where the user no longer lets us call the address', async () => {
    const fetch = answering('{}')
    const mayCall = vi.fn(async (url: string) => url !== request.url)
    expect(await callWith(fetch, { mayCall })(request)).toEqual({ kind: 'not-sent', reason: 'permission' })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('may have arrived when the connection breaks', async () => {
    const fetch = vi.fn(async () => Promise.reject(new TypeError('fetch failed')))
    expect(await callWith(fetch)(request)).toEqual({ kind: 'no-answer' })
  })

  it('may have arrived when the time is over', async () => {
    const time = new AbortController()
    const fetch: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
        time.abort()
      })
    expect(await callWith(fetch, { deadline: () => time.signal })(request)).toEqual({ kind: 'no-answer' })
  })

  it('has its time counted from its own beginning', async () => {
    const times = [AbortSignal.abort(), new AbortController().signal]
    const fetch: typeof globalThis.fetch = async (_, init) => {
      init?.signal?.throwIfAborted()
      return new Response('{}')
    }
    const call = callWith(fetch, { deadline: () => times.shift() ?? AbortSignal.abort() })
    expect(await call(request)).toEqual({ kind: 'no-answer' })
    expect(await call(request)).toMatchObject({ kind: 'answer' })
  })
})
