import { isGivenName } from './first-names.ts'
import { hasTitleStem } from './has-title-stem.ts'
import { CJK_TITLE, COMPOUND_TITLE, OTHER_SCRIPT_TITLE } from './title-stems.ts'

export const LEADING_WORDS =
  /^(?:our|the|als|is|as|a|an|die|der|la|le|el|and|und|et|y|unser|unsere|notre|nuestro|nuestra)\s+/iu

/** Words that stand in no name: where one is, the line is a title however much it looks like a name. */
export const TITLE_WORD =
  /(?<![\p{L}-])(?:president|manager|officer|director|directors|chairman|chairwoman|chair|assistant|engineer|coordinator|representative|secretary|treasurer|administrator|supervisor|specialist|consultant|executive|partner|founder|co-founder|owner|analyst|technician|developer|associate|advisor|adviser|agent|broker|realtor|attorney|accountant|controller|receptionist|reporter|editor|manufacturing|purchasing|marketing|sales|engineering|geschäftsführer|geschäftsführerin|leiter|leiterin|direktor|direktorin|gérant|directeur|directrice|director(?:a)?|gerente|direttore)(?![\p{L}-])/iu
/** Words of sentences. */
export const SENTENCE_WORD =
  /(?<!\p{L})(?:your|you|we|is|are|was|were|will|please|agree|click|any|this|that|has|have|had|says?|said|not|how|what|who|contact|if|when|than|it['’]s|here|more)(?!\p{L})/iu
/** Names of departments, which on many pages stand where others have the title. */
export const DEPARTMENT =
  /^(?:(?:the|and|&|of|\+|\/|,|und|et|y|e|für|für das|des|der) ?|(?:sales|purchasing|procurement|manufacturing|engineering|accounts?|accounting|accounts receivable|accounts payable|marketing|finance|operations|customer|client|technical|service|services|support|success|human|resources|legal|administration|administrative|information|technology|production|quality|control|assurance|logistics|warehouse|shipping|communications?|public|works|relations|affairs|research|development|community|parks|recreation|facilities|planning|building|library|police|fire|department|dept|office|admissions|editorial|advertising|newsroom|export|import|inside|outside|field|international|domestic|business|corporate|commercial|retail|design|it|hr|r&d|pr|qa|billing|payroll|maintenance|safety|compliance|security|training|education|events|membership|reception|front|desk|vertrieb|einkauf|verkauf|verwaltung|buchhaltung|personal|technik|produktion|entwicklung|versand|export|kundendienst|kundenservice|empfang|sekretariat|service|commercial|comptabilité|achats|ventes|logistique|juridique|accueil|qualité|communication|ventas|compras|contabilidad|administración|recursos humanos|calidad|atención al cliente|vendite|acquisti|amministrazione|contabilità|ufficio|qualità|verkoop|inkoop|boekhouding|administratie|sekretariat|księgowość|sprzedaż|obchod|účtárna)(?: |$)){1,6}$/iu

/** What the maker of a site did to it. */
const CREDIT = /^(?:web ?-?design(?: by)?|webseite|website|photos?|fotos?|hosting)$/i
/** The only words of titles that end in a full stop. */
const ABBREVIATED =
  /(?:^|[\s(])(?:mgr|dir|asst|assoc|dept|inc|ltd|exec|admin|coord|supt|rep|eng|prof|dr|jur|stv|vors|gf|jr|sr|techn|mktg|acct|svcs)\.$/i
/** Longer lines are titles where one of these stands near the beginning: "Vice President, Sales & Marketing for …". */
const FEW_WORDS = 6

/** "Robert-Koch-Straße 4": streets are named after what people were. */
const STREET = /(?:stra(?:ß|ss)e|str\.|gasse|platz|allee|weg|street|road|avenue|square) \d/iu

/** Parts of the names of departments that alone are none. */
const HALF_DEPARTMENT =
  /^(?:and|of|the|office|services?|department|dept|support|desk|front|field|building|events|control|information|community|development|public|business|technology|quality|safety|security|export|import|international|domestic|corporate|inside|outside|commercial|success|facilities|resources|human|training|education|library|police|fire|parks|it|pr|planning|relations|affairs|recreation|client|customer|technical|design|research)$/i

/** A line that says what someone does: short, no sentence, with a word of job titles. */
export function isJobTitle(text: string): boolean {
  if (text.length < 2 || text.length > 100 || /[@?!›»→>$€£¥]|\d{3}|https?:/.test(text)) return false
  const words = text.split(' ')
  if (/[.:;]\s?$/.test(text) && !ABBREVIATED.test(text)) return false
  if (STREET.test(text)) return false
  if (words.length > 12 || SENTENCE_WORD.test(text) || CREDIT.test(text)) return false
  if (/^\p{Ll}/u.test(text) && words.length > 3) return false
  return hasTitleWord(words.length > FEW_WORDS ? words.slice(0, 4).join(' ') : text)
}

const hasTitleWord = (text: string): boolean =>
  hasTitleStem(text) ||
  COMPOUND_TITLE.test(text) ||
  OTHER_SCRIPT_TITLE.test(text) ||
  (text.length < 30 && CJK_TITLE.test(text)) ||
  (DEPARTMENT.test(text) && !HALF_DEPARTMENT.test(text.trim()))

/** A line of title words is a title, unless a given name is among them: "Dean Ode". */
export function isTitleOnly(text: string): boolean {
  if (TITLE_WORD.test(text)) return true
  return isJobTitle(text) && !text.split(/[\s-]+/).some(isGivenName)
}
