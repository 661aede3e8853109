import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

/** The name under which the browsers of the tests and of `npm start` know the site. */
export const demoHost = 'harbourfinch.example'

export interface DemoSite {
  port: number
  /** For a browser that does not know the name. */
  url: string
  close: () => Promise<void>
}

/** '/team' is the file team.html. */
function fileOf(path: string): string {
  if (path === '/') return '/index.html'
  return path.includes('.') ? path : `${path}.html`
}

/** Serves the pages of an invented company on a port of the system's choice. */
export async function startDemoSite(): Promise<DemoSite> {
  const root = fileURLToPath(new URL('site', import.meta.url))
  const app = new Hono().get('*', serveStatic({ root, rewriteRequestPath: fileOf }))
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  // The server listens on a port, not on a pipe.
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}
