/** The letters of what the popup can do: none that a browser's own menu or address bar answers to with Alt. */
export const popupKeys = {
  source: 'ArrowDown',
  show: 'P',
  email: 'M',
  phone: 'C',
  person: 'A',
  note: 'N',
  status: 'U',
  destination: 'W',
  found: 'X',
  readAgain: 'R',
  list: 'L',
  options: 'O',
  keys: 'K',
} as const
