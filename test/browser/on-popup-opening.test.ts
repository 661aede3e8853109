import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onPopupOpening } from '../../lib/browser/on-popup-opening.ts'

vi.mock('../../lib/browser/polyfill.ts', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://own/${path}` },
    tabs: { query: async () => [{ id: 7 }] },
  },
}))

/** The worker's own scope: what listens there, and what it is told. */
function workerScope() {
  const scope = new EventTarget()
  vi.stubGlobal('self', Object.assign(scope, { ServiceWorkerGlobalScope: class {} }))
  return scope
}

const event = (type: string, parts: object) => Object.assign(new Event(type), parts)
const loading = (path: string, mode = 'navigate') =>
  event('fetch', { request: { url: `chrome-extension://own/${path}`, mode } })

describe('hearing that the popup opens', () => {
  let scope: EventTarget
  let heard: number[]
  beforeEach(() => {
    scope = workerScope()
    vi.spyOn(Date, 'now').mockReturnValue(1_000)
    heard = []
    onPopupOpening((tabId, openedAt) => heard.push(tabId, openedAt))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('tells of the tab when the popup’s page begins to load', async () => {
    scope.dispatchEvent(loading('popup.html'))
    await vi.waitFor(() => expect(heard).toEqual([7, 1_000]))
  })

  it('tells of no other page, no lead in a tab of its own and no script', async () => {
    for (const path of ['options.html', 'popup.html?entry=one']) scope.dispatchEvent(loading(path))
    scope.dispatchEvent(loading('popup.html', 'cors'))
    scope.dispatchEvent(loading('popup.html'))
    await vi.waitFor(() => expect(heard).toEqual([7, 1_000]))
  })

  it('lets all files come from the disk, and is installed where there are no routes', async () => {
    const works: Promise<unknown>[] = []
    const waitUntil = (work: Promise<unknown>) => void works.push(work)
    const addRoutes = vi.fn(() => Promise.reject(new TypeError('no such source')))
    scope.dispatchEvent(event('install', { waitUntil, addRoutes }))
    scope.dispatchEvent(event('install', { waitUntil }))
    await Promise.all(works)
    expect([works.length, addRoutes.mock.calls.flat(2).map(({ source }) => source)]).toEqual([
      1,
      ['race-network-and-fetch-handler', 'network'],
    ])
  })
})
