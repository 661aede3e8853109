/** The colours of lead labels, which Pipedrive calls by names that are not all CSS's, as CSS writes them. */
const colors: Readonly<Record<string, string>> = {
  red: '#d93838',
  orange: '#e8710a',
  yellow: '#e5b800',
  green: '#2e8b57',
  blue: '#2f6fed',
  purple: '#7d4cdb',
  pink: '#d6488f',
  brown: '#8a5a3c',
  gray: '#8c929b',
  'dark-gray': '#555c66',
}

/** Null: a colour that is not known. */
export function cssColor(name: string): string | null {
  const known = name.trim().toLowerCase()
  return Object.hasOwn(colors, known) ? (colors[known] ?? null) : null
}
