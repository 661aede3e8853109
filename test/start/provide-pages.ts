import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { demoHost, startDemoSite } from '../demo/start-demo-site.ts'
import { serveSavedPage } from './saved-page.ts'
import { StartError } from './start-error.ts'

/** The two pages that leads are taken from, and what serves them. */
export interface Pages {
  /** For the capture into the browser's own list, and for the one into the CRM. */
  urls: readonly [string, string]
  hosts: Record<string, number>
  network: 'closed' | 'open'
  close: () => Promise<void>
}

async function provideDemo(): Promise<Pages> {
  const site = await startDemoSite()
  const url = (path: string) => `http://${demoHost}${path}`
  return {
    urls: [url('/team/priya-nandakar'), url('/contact')],
    hosts: { [`${demoHost}:80`]: site.port },
    network: 'closed',
    close: site.close,
  }
}

async function provideSaved(path: string): Promise<Pages> {
  const { url, hosts, close } = await serveSavedPage(resolve(path))
  return { urls: [url, url], hosts, network: 'closed', close }
}

/** `example.org/team` is meant as an address too. */
function parseAddress(text: string): string | undefined {
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : undefined
}

/** The demo site; or a file if there is one of this name, else an address. */
export async function providePages(named: string | undefined): Promise<Pages> {
  if (named === undefined) return provideDemo()
  const stats = statSync(named, { throwIfNoEntry: false })
  if (stats?.isFile()) return provideSaved(named)
  if (stats !== undefined) throw new StartError(`${named} is a folder; name a saved page or an address.`)
  const url = /\.x?html?$/i.test(named) && !named.includes('://') ? undefined : parseAddress(named)
  if (url === undefined) throw new StartError(`There is no file ${named}, and it is no web address.`)
  return { urls: [url, url], hosts: {}, network: 'open', close: async () => {} }
}
