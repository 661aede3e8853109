import { z } from 'zod'
import { type MessageAnswer, type MessageName, type MessageRequest, messages } from './contract.ts'
import type { View } from './message-contract.ts'

export type Handlers = {
  [Name in MessageName]: (request: MessageRequest<Name>) => Promise<MessageAnswer<Name>>
}

/** What the browser says of a message's sender. */
export interface Sender {
  id?: string | undefined
  url?: string | undefined
}

export interface Extension {
  id: string
  /** `runtime.getURL('')`: the origin of our own pages, with a slash at its end. */
  baseUrl: string
}

const envelopeSchema = z.object({
  // `Object.keys` of the list: the record's own type is wider than its keys.
  name: z.enum(Object.keys(messages) as [MessageName, ...MessageName[]]),
  request: z.unknown(),
})

/** Makes the background's `runtime.onMessage` listener; `true` tells the browser that the answer comes later. */
export function createListener(handlers: Handlers, extension: Extension) {
  return (message: unknown, sender: Sender, sendResponse: (answer: unknown) => void): true | undefined => {
    const answer = receive(handlers, extension, message, sender)
    if (answer === null) return undefined
    // A handler that throws is a bug: the view must not wait for ever, and the error must still be seen.
    void answer.then(sendResponse, (error) => {
      sendResponse(undefined)
      throw error
    })
    return true
  }
}

/**
 * Finds the handler for a message and runs it: null where the sender may not send it or the request is not as
 * agreed. A content script or web page never passes, for its URL is not one of our views.
 */
export function receive(
  handlers: Handlers,
  extension: Extension,
  message: unknown,
  sender: Sender,
): Promise<unknown> | null {
  const envelope = envelopeSchema.safeParse(message)
  if (!envelope.success) return null
  const { name, request } = envelope.data
  const view = senderView(extension, sender)
  const from: readonly View[] = messages[name].from
  if (view === null || !from.includes(view)) return null
  const parsed = messages[name].request.safeParse(request)
  if (!parsed.success) return null
  // `name` picks schema and handler alike, which TypeScript cannot follow through the union.
  return (handlers[name] as (request: unknown) => Promise<unknown>)(parsed.data)
}

function senderView(extension: Extension, sender: Sender): View | null {
  if (sender.id !== extension.id || sender.url === undefined) return null
  const views: View[] = ['popup', 'options', 'leads', 'welcome']
  const [page] = sender.url.split(/[?#]/)
  return views.find((view) => page === `${extension.baseUrl}${view}.html`) ?? null
}
