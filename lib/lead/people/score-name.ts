import { foldText } from '../../evidence/fold-text.ts'
import { PARTICLE, SMALL_DEGREE } from '../../evidence/name-shape.ts'
import { isFamilyName } from './family-names.ts'
import { isGivenName } from './first-names.ts'
import { bareName, hasHonorific } from './name-affixes.ts'
import { isFamilyNameToo, isNotInNames } from './not-in-names.ts'
import { beginsPlace, isPlace, STREET_START } from './place-words.ts'
import { isThing } from './thing-words.ts'

/** Words before a name that introduce a person. */
const INTRODUCES =
  /^(?:(?:your |ihre? |votre |su |uw |din )?(?:contact(?: person)?|kontakt(?:person)?|contacto|contatto|contato|contactpersoon|kontaktní osoba|yhteyshenkilö|ansprechpartner(?:in)?)|attn|attention|vertreten durch|geschäftsführer(?:in)?|inhaber(?:in)?|owner|manager|responsable|referent(?:e|in)?|call|press contact|media contact|e-?mail|speak to|ask for)\.?$/i

/** Who took the picture or wrote the text is named on the page, not written to. */
const CREDITS =
  /photo|foto|bild|image|illustrat|credit|video|quelle|source|graphic|web ?design|designed by|website by|site by|powered|developed by|built by|hosting|template|theme by|realisierung|umsetzung|konzept|réalisation|realizzazione|desarrollado/i

/** Endings of words for things, in the languages that capitalise them or pages that write all titles so. */
const NOUN_ENDING =
  /^[a-z-]{2,20}(?:ung|ungen|heit|keit|schaft|tion|tions|sion|ments|ness|ities|ility|isms?|ismus|ology|ologie|graphy|graphie|verband|verein|stelle|stellen|amt|strasse|gasse|platz|allee|zentrum|werke|dienst|dienste|kurse?|berufe|technik|schule|buro|wesen|bereich|cion|ciones|cao|coes|zione|zioni|dade|idad|amento|imento|miento|heid|straat|laan|plein|gatan|vagen|veien)$/
/** No name begins with an article that no family bears. */
const ARTICLE = /^(?:der|die|das|the|ein|eine|les|los|las|il|gli|den|det|ett)\s/i

export const isCredit = (label: string): boolean => CREDITS.test(label)
export const isIntroduced = (label: string): boolean => INTRODUCES.test(label.trim())

type Kind = 'given' | 'doubtful' | 'family' | 'thing' | 'place' | 'noun' | 'initial' | 'unknown'

/** `isShouted`: the whole text is in capitals; else a short word in capitals is an abbreviation. */
function kindOf(part: string, isShouted: boolean): Kind {
  if (/^\p{Lu}\.?$/u.test(part)) return 'initial'
  // "TSV Halden": letters that nobody can say are an abbreviation, of two they may be initials.
  if (!isShouted && /^[B-DF-HJ-NP-TV-XZ]{3,5}$/.test(part)) return 'thing'
  if (!isShouted && /^\p{Lu}{2,4}$/u.test(part)) return 'unknown'
  const word = foldText(part).replace(/\.$/, '')
  const isOther = isNotInNames(word) || isThing(word)
  if (isGivenName(part)) return isOther || isPlace(word) ? 'doubtful' : 'given'
  if (isOther) return 'thing'
  if (isPlace(word)) return 'place'
  if (isFamilyName(word)) return 'family'
  return NOUN_ENDING.test(word) ? 'noun' : 'unknown'
}

/** A word of things counts little behind a given name if it is a family name as well: "Amy Price". */
function penaltyOf(kind: Kind, part: string, isBehindGiven: boolean, isLong: boolean): number {
  const isName = isBehindGiven && isFamilyNameToo(foldText(part))
  // Of three words the last makes it a building: "Mary Lyndon Hall".
  if (kind === 'thing') return isName ? (isLong ? 3 : 0.3) : isBehindGiven && !isLong ? 4 : 5
  if (kind === 'place') return isName ? 0.3 : 3
  if (kind === 'noun') return isBehindGiven ? 0.3 : 1.5
  return 0
}

/** How much the words themselves make a text a person's name. */
function scoreWords(parts: readonly string[]): number {
  const isShouted = parts.every((part) => !/\p{Ll}/u.test(part))
  const kinds = parts.map((part) => kindOf(part, isShouted))
  const given = kinds.indexOf('given')
  // Where nothing marks a name, any two words have the form of one.
  let score = parts.some((part) => /\p{Lu}/u.test(part)) ? -1 : -2.1
  if (kinds.includes('family')) score = -0.4
  if (kinds.includes('doubtful')) score = 1
  if (given !== -1) score = 2.5
  for (const [index, kind] of kinds.entries())
    score -= penaltyOf(kind, parts[index] ?? '', given !== -1 && given < index, parts.length > 2)
  // "Virginia Beach": a doubtful name does not carry a word that is none.
  if (given === -1 && kinds.some((kind) => kind === 'thing' || kind === 'place')) score -= 1
  if (kinds.includes('initial') && kinds.length > 1) score += 1
  return score
}

/** How much the words, and the words before them, make the text a person's name. */
export function scoreName(text: string, label: string): number {
  const bare = bareName(text)
  const parts = bare.split(/\s+/).filter((word) => !PARTICLE.test(word) && !SMALL_DEGREE.test(word))
  let score = scoreWords(parts)
  const isAddressed = hasHonorific(text)
  if (isAddressed) score += 3
  if (text.trim() !== bare && !isAddressed) score += 2
  if (beginsPlace(foldText(parts[0] ?? '')) && !isAddressed) score -= 3
  if (ARTICLE.test(bare)) score -= 2
  if (STREET_START.test(foldText(text.trim()))) score -= 5
  if (isIntroduced(label)) score += 2
  if (CREDITS.test(label)) score -= 6
  if (/^\P{Ll}+$/u.test(text) && /\p{Lu}/u.test(text)) score -= 0.7
  return score
}

/** True for a text whose words are of things, places or menus. */
export const isNoName = (text: string): boolean => scoreName(text, '') <= NO_NAME
const NO_NAME = -3
