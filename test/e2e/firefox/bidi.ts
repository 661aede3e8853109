import { once } from 'node:events'
import { z } from 'zod'

/** A WebDriver BiDi connection: a request in, its result out. */
export interface Bidi {
  send: (method: string, params: object) => Promise<unknown>
  closed: Promise<void>
  close: () => void
}

const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('success'), id: z.number(), result: z.unknown() }),
  z.object({ type: z.literal('error'), id: z.number().nullable(), error: z.string(), message: z.string() }),
  z.object({ type: z.literal('event') }),
])

export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`)
  await once(socket, 'open')
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let lastId = 0
  socket.addEventListener('message', ({ data }) => {
    const answer = answerSchema.parse(JSON.parse(String(data)))
    if (answer.type === 'event' || answer.id === null) return
    const request = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.type === 'success') request?.resolve(answer.result)
    else request?.reject(new Error(`${answer.error}: ${answer.message}`))
  })
  const closed = once(socket, 'close').then(() => {
    for (const request of waiting.values()) request.reject(new Error('Firefox has ended'))
  })
  return {
    send: (method, params) => {
      lastId += 1
      const request = Promise.withResolvers<unknown>()
      waiting.set(lastId, request)
      socket.send(JSON.stringify({ id: lastId, method, params }))
      return request.promise
    },
    closed,
    close: () => socket.close(),
  }
}
