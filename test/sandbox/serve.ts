import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'

/** Null: break the connection. */
export type Answer = (request: Request) => Promise<Response | null>

/** Lets `answer` speak HTTP, and break connections the way networks do. */
export function createListener(answer: Answer) {
  return getRequestListener(async (request, { incoming }) => {
    const response = await answer(request)
    if (response !== null) return response
    incoming.socket.destroy()
    return RESPONSE_ALREADY_SENT
  })
}

/** Listens on this machine only; port 0 takes a free one. Gives the port taken. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  // A server that listens on TCP has an address with a port.
  return (server.address() as AddressInfo).port
}

export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await closed
}
