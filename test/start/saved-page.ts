import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { basename, dirname } from 'node:path'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { charsetFor } from './charset.ts'
import { StartError } from './start-error.ts'

/** The name under which the browser sees a page that was saved to disk. */
export const savedPageHost = 'saved-page.example'

/** Serves a saved page, in its own charset, with the pictures and styles that lie beside it. */
export async function serveSavedPage(path: string): Promise<{ port: number; close: () => Promise<void> }> {
  const bytes = await readFile(path)
  if (/^(From|MIME-Version|Snapshot-Content-Location): /im.test(bytes.subarray(0, 300).toString('latin1')))
    throw new StartError(`${basename(path)} is a web archive; save the page as HTML instead.`)
  const charset = charsetFor(bytes)
  const type = charset === null ? 'text/html' : `text/html; charset=${charset}`
  const app = new Hono()
    .get('/', (context) => context.body(new Uint8Array(bytes), 200, { 'content-type': type }))
    .get('*', serveStatic({ root: dirname(path) }))
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  return {
    // The server listens on a port, not on a pipe.
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}
