/** Texts that a language writes exactly as English does, by its folder in `_locales`. */
export const sameInBoth: Readonly<Record<string, readonly string[]>> = {
  de: ['Name', 'Status', 'Labels', 'Text', 'In $1', 'Fax', 'Enter', 'Esc'],
  // What stands on the keys.
  hi: ['Ctrl', 'Enter', 'Esc'],
}
