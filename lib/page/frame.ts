import { attributeOf, boxOf, contentDocumentOf, documentElementOf } from './dom.ts'

/** Smaller frames measure and advertise; no visitor reads them. */
const LEAST_WIDTH_PX = 150
const LEAST_HEIGHT_PX = 50

/**
 * The top element of what a frame shows, or null for a frame of another origin and one too small to read. To look
 * into a frame costs the browser a world of its own for it, so what is foreign by its address is not tried.
 */
export function frameRootOf(frame: Element, pageHost: string): Element | null {
  const [, host = pageHost] =
    /^(?:https?:)?\/\/([^/?#]*)/i.exec(attributeOf(frame, 'src')?.trim() ?? '') ?? []
  if (host !== pageHost) return null
  const { width, height } = boxOf(frame)
  if (width < LEAST_WIDTH_PX || height < LEAST_HEIGHT_PX) return null
  try {
    const inner = contentDocumentOf(frame as HTMLIFrameElement) // by its name
    return inner && documentElementOf(inner)
  } catch {
    // Some versions throw for a foreign one.
    return null
  }
}
