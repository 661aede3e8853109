import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { MessageAnswer, MessageName, MessageRequest } from '../../lib/messages/contract.ts'
import type { Notice } from '../../lib/messages/notice.ts'
import type { Say } from '../../lib/words/say.ts'

/** The keys as the user's system writes them; '' where none is set. */
export interface Shortcuts {
  open: string
  quick: string
}

/** All that a view may do to the world. Entrypoints hand in the real one, tests a fake. */
export interface Gleaner {
  say: Say
  /** Undefined: the background did not answer; nothing was done. */
  ask: <Name extends MessageName>(
    name: Name,
    request: MessageRequest<Name>,
  ) => Promise<MessageAnswer<Name> | undefined>
  /** Calls back at each notice of the background; returns what ends it. */
  onNotice: (listener: (notice: Notice) => void) => () => void
  /** The browser's permission prompt. To be called first in a click handler. */
  requestHosts: (hostPatterns: string[]) => Promise<boolean>
  /** The keys that are set now: the user may change them, and a browser does not assign those that are taken. */
  readShortcuts: () => Promise<Shortcuts>
  /** Opens the browser's own page for keys. */
  openShortcutPage: () => void
  openPage: (page: 'options' | 'leads') => void
  /** Opens the options page at one destination, to be looked after. */
  openDestination: (destinationId: string) => void
  /** Closes the popup, which keeps everything; a tab stays. */
  close: () => void
  /** Opens a saved lead in a tab of its own, to be corrected and sent. */
  editEntry: (entryId: string) => void
  /** Opens an address in a new tab. */
  openLink: (url: string) => void
  /** Puts a text on the clipboard, right after a click; false: the browser did not let it. */
  copyText: (text: string) => Promise<boolean>
  /** Hands a file to the browser's own download. */
  saveFile: (name: string, type: string, text: string) => void
}

/** There is no default: a view without a world is a bug. */
export const GleanerContext = createContext<Gleaner | null>(null)

export function useGleaner(): Gleaner {
  const gleaner = useContext(GleanerContext)
  if (gleaner === null) throw new Error('A view was rendered outside its GleanerContext')
  return gleaner
}
