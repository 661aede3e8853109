import { foldText } from '../../evidence/fold-text.ts'
import { GLUED_INITIAL } from '../../evidence/name-shape.ts'
import { cleanText, LONGEST } from '../clean-text.ts'
import { bareName, CAPITAL_HONORIFICS, CREDENTIALS, withoutLetters } from './name-affixes.ts'

const COURTESY =
  /^(?:(?:mr|mrs|ms|miss|mx|herr|herrn|frau|monsieur|madame|mademoiselle|mme|mlle|sr|sra|srta|señor|señora|senhor|senhora|sig|sig\.ra|signor|signora|de heer|dhr|mevr|mevrouw|mw|pani|pan[ií]|κ|κα|г-н|г-жа|shri|smt|bayan)\.?\s+){1,3}(?=\p{L})/iu

/** Degrees other than a doctor's. */
const DEGREES = /^(?:(?:dipl\.?-?\s?\p{L}{2,8}|ing|mag|mmag|dkfm|bakk)\.?\s+){1,3}(?=\p{L})/iu

/** The name as one would address it: no "Mr", no letters behind; "Dr." stays. */
export function tidyName(text: string): string {
  const line = cleanText(text, LONGEST.name).replace(
    /^(?:(?:[Ww]ritten |[Pp]osted )?[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|[Aa]f|[Cc]ontact|[Kk]ontakt):?\s+(?=\p{Lu})/u,
    '',
  )
  const tidy = withoutLetters(line.replace(COURTESY, '').replace(CAPITAL_HONORIFICS, '').replace(DEGREES, ''))
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

/** The words of a name in the form in which names are compared. */
export function nameWords(name: string): string[] {
  return foldText(uninvert(bareName(name)))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
}

/** The same for "Ann B. Ode", "ODE Ann" and "Ann Ode". */
export function nameKey(name: string): string {
  const words = nameWords(name)
  const full = words.filter((word) => word.length > 1)
  return (full.length >= 2 || full.length === words.length ? full : words).sort().join(' ')
}
