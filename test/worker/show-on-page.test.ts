import { expect, it } from 'vitest'
import { showOnPage } from '../../lib/worker/show-on-page.ts'

const wanted = { tabId: 7, value: 'Ann Ode', snippet: '' }

it.each([
  ['shown', [false, true]],
  ['not-found', [false, false]],
  ['not-found', []],
])('says %s where the documents of the tab say %j', async (kind, frames) => {
  expect(await showOnPage({ showInTab: async () => frames }, wanted)).toEqual({ kind })
})

it('says that the tab is on another page, where it may not be reached any more', async () => {
  const showInTab = () => Promise.reject(new Error('Cannot access contents of the page'))
  expect(await showOnPage({ showInTab }, wanted)).toEqual({ kind: 'left' })
})
