import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { basename, dirname } from 'node:path'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { makeCertificate } from '../sandbox/certificate.ts'
import { charsetFor } from './charset.ts'
import { savedFrom } from './saved-from.ts'
import { StartError } from './start-error.ts'

export interface SavedPage {
  url: string
  hosts: Record<string, number>
  close: () => Promise<void>
}

/** The page as it was, at any path; beside it the pictures and styles that were saved with it. */
function createSite(path: string, bytes: Uint8Array<ArrayBuffer>): Hono {
  const charset = charsetFor(bytes)
  const type = charset === null ? 'text/html' : `text/html; charset=${charset}`
  return new Hono()
    .get('*', serveStatic({ root: dirname(path) }))
    .get('*', (context) => context.body(bytes, 200, { 'content-type': type }))
}

/** Serves a page that was saved to disk under the address that it was saved from. */
export async function serveSavedPage(path: string): Promise<SavedPage> {
  const bytes = new Uint8Array(await readFile(path))
  const text = Buffer.from(bytes).toString('latin1')
  if (/^(From|MIME-Version|Snapshot-Content-Location): /im.test(text.slice(0, 300)))
    throw new StartError(`${basename(path)} is a web archive; save the page as HTML instead.`)
  const url = savedFrom(text)
  const certificate = await makeCertificate([url.hostname])
  const server = serve({
    fetch: createSite(path, bytes).fetch,
    port: 0,
    hostname: '127.0.0.1',
    ...(url.protocol === 'https:' && { createServer, serverOptions: certificate }),
  })
  if (!server.listening) await once(server, 'listening')
  const authority = `${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`
  return {
    url: url.href,
    // The server listens on a port, not on a pipe.
    hosts: { [authority]: (server.address() as AddressInfo).port },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}
