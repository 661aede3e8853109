import { z } from 'zod/mini'

/** What the background asks of a page of ours that the browser does not let it inject into. */
const pageQuestion = z.discriminatedUnion('ask', [
  /** What the page shows, as the capture script would report it. */
  z.object({ ask: z.literal('page.read') }),
  /** Marks where a value stands; answers whether it is to be seen. */
  z.object({ ask: z.literal('page.show'), value: z.string(), snippet: z.string() }),
])
export type PageQuestion = z.infer<typeof pageQuestion>

/** What the browser says of a question's sender. */
interface Sender {
  id?: string | undefined
  url?: string | undefined
  tab?: unknown
}

/**
 * Makes such a page's `runtime.onMessage` listener; `true` tells the browser that the answer comes later. Only the
 * background and the popup stand in no tab: neither another page of ours nor a script in somebody's page passes.
 */
export function createPageListener(
  answer: (question: PageQuestion) => Promise<unknown>,
  extension: { id: string; baseUrl: string },
) {
  return (message: unknown, sender: Sender, sendResponse: (answer: unknown) => void): true | undefined => {
    const isOurs = sender.id === extension.id && sender.url?.startsWith(extension.baseUrl) === true
    const question = pageQuestion.safeParse(message)
    if (!isOurs || sender.tab !== undefined || !question.success) return undefined
    void answer(question.data).then(sendResponse, (error) => {
      sendResponse(undefined)
      throw error
    })
    return true
  }
}
