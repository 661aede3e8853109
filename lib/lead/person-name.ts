import { GLUED_INITIAL } from '../evidence/name-shape.ts'
import { cleanText, LONGEST } from './clean-text.ts'
import { bareName, CREDENTIALS } from './name-affixes.ts'

const COURTESY =
  /^(?:(?:mr|mrs|ms|miss|mx|herr|frau|monsieur|madame|mme|mlle|sr|sra|srta|dhr|mw|pan|pani)\.?\s+)+(?=\p{L})/iu

/** The name as one would address it: no "Mr", no letters behind; "Dr." stays. */
export function tidyName(text: string): string {
  const line = cleanText(text, LONGEST.name).replace(/^(?:by|von|par|por|contact|kontakt):?\s+/i, '')
  const tidy = line
    .replace(COURTESY, '')
    .replace(CREDENTIALS, '')
    .replace(GLUED_INITIAL, ' ')
    .replace(/(?<![\s,;:–-])[\s,;:–-]+$/, '')
    .trim()
  return uninvert(tidy || line)
}

/** "Ode, Ann" is "Ann Ode". */
function uninvert(name: string): string {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim())
  return more.length === 0 && given !== '' && !given.includes('.') ? `${given} ${family}` : name
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')

/** The words of a name in the form in which names are compared. */
export function nameWords(name: string): string[] {
  return fold(uninvert(bareName(name)))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** The same for "Ann B. Ode", "ODE Ann" and "Ann Ode". */
export function nameKey(name: string): string {
  const words = nameWords(name)
  const full = words.filter((word) => word.length > 1)
  return (full.length >= 2 || full.length === words.length ? full : words).sort().join(' ')
}
