import { describe, expect, it, vi } from 'vitest'
import { messages } from '../../lib/messages/contract.ts'
import { popupMessages } from '../../lib/messages/popup-messages.ts'
import { createListener, type Handlers, receive, type Sender } from '../../lib/messages/receive.ts'
import { createAsk, readNotice } from '../../lib/messages/send.ts'

const extension = { id: 'ours', baseUrl: 'chrome-extension://ours/' }
const popup: Sender = { id: 'ours', url: 'chrome-extension://ours/popup.html' }
const question = { name: 'entry.list', request: {} }

// Only the handlers that these tests reach exist.
const handlersOf = (handlers: Partial<Handlers>) => handlers as Handlers
const list = async () => ({ entries: [] })

describe('a message', () => {
  it.each<[string, Sender]>([
    ['the options page', { id: 'ours', url: 'chrome-extension://ours/options.html' }],
    ['the list with an address of its own', { id: 'ours', url: 'chrome-extension://ours/leads.html?q=a#b' }],
  ])('is heard from %s', async (_who, sender) => {
    const answer = receive(handlersOf({ 'entry.list': list }), extension, question, sender)
    expect(await answer).toEqual({ entries: [] })
  })

  it.each<[string, Sender]>([
    ['another extension', { id: 'theirs', url: 'chrome-extension://ours/popup.html' }],
    ['a web page that our script runs in', { id: 'ours', url: 'https://example.com/popup.html' }],
    ['a page named like ours', { id: 'ours', url: 'https://example.com/chrome-extension://ours/popup.html' }],
    ['a page of ours that is no view', { id: 'ours', url: 'chrome-extension://ours/capture.html' }],
    ['nobody', {}],
  ])('is not heard from %s', (_who, sender) => {
    const handler = vi.fn(list)
    expect(receive(handlersOf({ 'entry.list': handler }), extension, question, sender)).toBeNull()
    expect(handler).not.toHaveBeenCalled()
  })

  it('is not heard from a view that may not send it', () => {
    const message = { name: 'destination.disconnect', request: { destinationId: 'close' } }
    const handlers = handlersOf({ 'destination.disconnect': async () => ({}) })
    expect(receive(handlers, extension, message, popup)).toBeNull()
  })

  it.each([
    [{ name: 'entry.unknown', request: {} }],
    [{ name: 'toString', request: {} }],
    [{ name: 'capture.start', request: { tabId: 'seven' } }],
    [{ notice: 'entry.changed' }],
    [null],
    ['entry.list'],
  ])('is not heard as %j', (message) => {
    const handlers = handlersOf({
      'entry.list': list,
      'capture.start': () => Promise.reject(new Error('reached')),
    })
    expect(receive(handlers, extension, message, popup)).toBeNull()
  })

  it('leaves others to their own listeners', () => {
    const listener = createListener(handlersOf({}), extension)
    expect(listener({ other: 1 }, popup, () => undefined)).toBeUndefined()
  })
})

describe('a question', () => {
  it('goes out under its name and gives the parsed answer', async () => {
    const sent: unknown[] = []
    const ask = createAsk(messages, async (message) => {
      sent.push(message)
      return { entries: [], more: 'than agreed' }
    })
    expect(await ask('entry.list', {})).toEqual({ entries: [] })
    expect(sent).toEqual([question])
  })

  it.each([
    ['is dead', () => Promise.reject(new Error('Receiving end does not exist'))],
    ['does not answer', async () => undefined],
    ['answers something else', async () => ({ entries: 'none' })],
  ])('gives nothing where the background %s', async (_what, send) => {
    expect(await createAsk(messages, send)('entry.list', {})).toBeUndefined()
  })

  it('of the popup is among those whose answers it can read', () => {
    const ofPopup = Object.entries(messages).filter(([, { from }]) => from.some((view) => view === 'popup'))
    expect(ofPopup.length).toBeGreaterThan(10)
    expect(ofPopup.map(([name]) => name).filter((name) => !(name in popupMessages))).toEqual([])
  })
})

describe('a notice', () => {
  it('is told from the questions of other views', () => {
    expect(readNotice(question)).toBeNull()
  })
})
