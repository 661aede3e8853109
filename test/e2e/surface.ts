/** What a view or page is to its driver: the few things that each browser does in its own way. */
export interface Surface {
  /** The value of an expression in the document, which must be plain JSON; promises are awaited. */
  evaluate: (expression: string) => Promise<unknown>
  /** A real mouse click at viewport coordinates. */
  click: (x: number, y: number, button?: 'left' | 'right') => Promise<void>
  /** Real keys, one after the other. */
  type: (text: string) => Promise<void>
  press: (key: Key, modifiers?: readonly Modifier[]) => Promise<void>
  /** A PNG. */
  screenshot: () => Promise<Buffer>
  emulateTheme: (theme: 'light' | 'dark') => Promise<void>
  isOpen: () => Promise<boolean>
  close: () => Promise<void>
}

/** Named as KeyboardEvent.key names them. */
export type Key = 'Enter' | 'Escape' | 'Tab' | 'Backspace' | 'Delete' | 'ArrowDown' | 'ArrowUp' | ' ' | 'a'
export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift'
