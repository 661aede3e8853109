import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DemoSite, startDemoSite } from './start-demo-site.ts'

let site: DemoSite

beforeAll(async () => {
  site = await startDemoSite()
})
afterAll(() => site.close())

it.each([
  ['/', 'Sails cut for the water you sail'],
  ['/team', 'Head of Sail Design'],
  ['/team/priya-nandakar', 'application/ld+json'],
  ['/contact', 'harbourfinch (dot) example'],
  ['/imprint', 'Managing Director: Ines Calloway'],
])('serves %s as HTML', async (path, words) => {
  const answer = await fetch(new URL(path, site.url))
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(await answer.text()).toContain(words)
})

it('serves nothing from outside of its folder', async () => {
  const answer = await fetch(new URL('/..%2Fstart-demo-site.ts', site.url))
  expect(answer.status).toBe(404)
})
