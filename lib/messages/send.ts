import type { MessageAnswer, MessageName, MessageRequest, messages } from './contract.ts'
import { notice } from './notice.ts'

/** Undefined: the background did not answer, or not as agreed; nothing may be concluded. */
export type Ask = <Name extends MessageName>(
  name: Name,
  request: MessageRequest<Name>,
) => Promise<MessageAnswer<Name> | undefined>

/** The messages that a view asks; to another it gets no answer. */
export type AskedMessages = Partial<typeof messages>

/** Makes the `ask` of a view from the browser's `runtime.sendMessage`. */
export function createAsk(asked: AskedMessages, sendMessage: (message: unknown) => Promise<unknown>): Ask {
  return async (name, request) => {
    const answer = await sendMessage({ name, request }).catch(() => undefined)
    const parsed = asked[name]?.answer.safeParse(answer)
    // The schema picked by `name` is the one that MessageAnswer<Name> is inferred from.
    return parsed?.success ? (parsed.data as MessageAnswer<typeof name>) : undefined
  }
}

/** Reads a notice out of whatever reached a view, or null: views also hear the other views' questions. */
export function readNotice(message: unknown) {
  const parsed = notice.safeParse(message)
  return parsed.success ? parsed.data : null
}
