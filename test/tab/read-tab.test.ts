import { describe, expect, it } from 'vitest'
import { menuGesture } from '../../lib/tab/gesture.ts'
import { readTab, type TabWorld } from '../../lib/tab/read-tab.ts'

const tab = { url: 'https://example.com/team', title: 'Team' }
const never = () => new Promise<never>(() => undefined)

function world(changes: Partial<TabWorld>): TabWorld {
  return { findTab: async () => tab, inject: async () => 'evidence', wait: never, ...changes }
}

/** Answers in turn, then with the last for ever. */
function inTurn<Answer>(...answers: Answer[]): () => Promise<Answer> {
  let at = 0
  return async () => {
    const answer = answers[Math.min(at, answers.length - 1)] as Answer // There is at least one.
    at += 1
    return answer
  }
}

describe('reading a tab', () => {
  it('gives what the page answered', async () => {
    expect(await readTab(world({}), 7)).toEqual({ kind: 'read', answer: 'evidence', ...tab })
  })

  it('does not wait for a page that goes on loading', async () => {
    const asked: string[] = []
    const inject: TabWorld['inject'] = (_tabId, when) => {
      asked.push(when)
      return when === 'settled' ? never() : Promise.resolve('as far as it is')
    }
    let waits = 0
    const wait = () => (waits++ === 0 ? Promise.resolve() : never())
    expect(await readTab(world({ inject, wait }), 7)).toMatchObject({
      kind: 'read',
      answer: 'as far as it is',
    })
    expect(asked).toEqual(['settled', 'now'])
  })

  it('gives up on a page that hangs', async () => {
    expect(await readTab(world({ inject: never, wait: async () => undefined }), 7)).toEqual({
      kind: 'unreadable',
      ...tab,
    })
  })

  const refused = () => Promise.reject(new Error('Cannot access contents of the page.'))

  it('says that the browser keeps a page to itself', async () => {
    expect(await readTab(world({ inject: refused }), 7)).toEqual({ kind: 'unreadable', ...tab })
  })

  it.each([
    ['has been closed', null, 'closed'],
    ['went on to another page', { url: 'https://example.org/', title: '' }, 'left'],
    ['went on to a page whose address the browser hides', { url: '', title: '' }, 'left'],
  ])('says that the tab %s meanwhile', async (_what, after, kind) => {
    const findTab = inTurn<typeof after>(tab, after)
    expect((await readTab(world({ inject: refused, findTab }), 7)).kind).toBe(kind)
  })

  it('does not ask a tab that is closed', async () => {
    expect(await readTab(world({ findTab: async () => null, inject: never }), 7)).toEqual({ kind: 'closed' })
  })
})

describe('a click in the menu', () => {
  it.each([
    [{ linkUrl: 'mailto:ann@example.com' }, 'mailto:ann@example.com', null],
    [{ linkUrl: 'TEL:+12025550123' }, 'TEL:+12025550123', null],
    [{ linkUrl: 'sms:+12025550123?body=Hi' }, 'sms:+12025550123?body=Hi', null],
    [{ linkUrl: 'callto:+12025550123' }, 'callto:+12025550123', null],
    [{ linkUrl: 'https://wa.me/12025550123' }, 'https://wa.me/12025550123', null],
    [{ linkUrl: 'https://wa.me/?text=Look' }, null, null],
    [{ linkUrl: 'https://example.com/mailto:ann' }, null, null],
    [{ linkUrl: 'javascript:alert(1)' }, null, null],
    [{ selectionText: '  Ann Ode ' }, null, 'Ann Ode'],
    [{ selectionText: ' ' }, null, null],
    [{}, null, null],
  ])('%j points at the link %s and the text %s', (click, clickedLink, selectionText) => {
    expect(menuGesture({ menuItemId: 'capture', ...click })).toMatchObject({ clickedLink, selectionText })
  })

  it('on the item of a link is about the link, whatever is marked', () => {
    const on = { linkUrl: 'mailto:ann@example.com', selectionText: 'Bob Lund', frameId: 4 }
    const [link, words] = ['capture-link', 'capture'].map((menuItemId) => menuGesture({ menuItemId, ...on }))
    expect(link).toEqual({ clickedLink: 'mailto:ann@example.com', selectionText: null, frameId: 4 })
    expect(words?.selectionText).toBe('Bob Lund')
  })
})
