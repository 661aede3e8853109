import type { MessageAnswer, MessageRequest } from '../messages/contract.ts'
import type { World } from './world.ts'

/** Marks where a value stands in its tab, under the grant of the gesture that opened the popup. */
export async function showOnPage(
  { showInTab }: Pick<World, 'showInTab'>,
  { tabId, value, snippet }: MessageRequest<'page.show'>,
): Promise<MessageAnswer<'page.show'>> {
  try {
    const frames = await showInTab(tabId, { value, snippet })
    return { kind: frames.includes(true) ? 'shown' : 'not-found' }
  } catch {
    // The tab went on to another page, which takes the grant away, or is closed.
    return { kind: 'left' }
  }
}
