import type { LinePart } from './line-parts.ts'
import { isNameShaped } from './name-shape.ts'
import { unseam } from './text.ts'

/** The verb, in the languages of most pages, that says what somebody is. */
const IS =
  'is|was appointed|serves as|works as|has been|joined us as|leads as|acts as|ist|arbeitet als|wirkt als|est|es|è|é|är|er|on|jest|je|werkt als'
const ARTICLE =
  "the|our|an?|currently|currently the|now the|der|die|das|unser|unsere|ein|eine|le|la|l['’]|notre|un|une|el|nuestro|nuestra|una|il|lo|o|nosso|nossa|de|het|een|onze|en|ett|vår|vores"
/** "Ann Ode is the head of sales at Acme." A title ends where the sentence says for whom, or goes on. */
export const SAYS_TITLE = new RegExp(
  `^(\\p{Lu}[\\p{L}.'’-]{0,24}(?: [\\p{L}.'’-]{1,24}){1,4}?),? (?:${IS}) (?:(?:${ARTICLE}) )?(\\p{L}[\\p{L} &/'’,-]{2,70}?)(?= (?:at|bei|chez|with|who|where|and has|since|seit|in|en|within|von) |[.;(]|, (?:a|an|the|where|who|with|and) |$)`,
  'iu',
)
/** The first words of the verbs: without one behind a name the slow pattern need not be tried. */
const FIRST_OF_VERB = new Set(IS.split('|').map((verb) => verb.split(' ')[0] ?? ''))
const MOST_WORDS_OF_NAME = 5

/** "Ann Ode, Acme's chief economist, says …" */
export const APPOSITION =
  /^(\p{Lu}[\p{L}.'’-]{0,24}(?: \p{Lu}[\p{L}.'’-]{0,24}){1,3}), (?:the |our )?((?:\p{Lu}[\p{L}&]{0,24}(?: \p{Lu}[\p{L}&]{0,24}){0,3}['’]s )?[\p{L}][\p{L} &/-]{3,60}),/u

/** The title that a sentence gives to the name it begins with; the label says whose it is: "= Ann Ode". */
export function readSentenceTitle(text: string): LinePart[] {
  const plain = unseam(text.slice(0, 240))
  const found = (hasVerbBehindName(plain) ? SAYS_TITLE.exec(plain) : null) ?? APPOSITION.exec(plain)
  const [, name = '', title = ''] = found ?? []
  if (title === '' || !isNameShaped(name)) return []
  const value = title.replace(/^\p{Lu}[\p{L}& ]{0,60}['’]s /u, '').trim()
  const start = plain.indexOf(title, name.length)
  return [{ field: 'title', value, start, end: start + title.length, label: `= ${name}` }]
}

function hasVerbBehindName(text: string): boolean {
  const words = text.split(' ', MOST_WORDS_OF_NAME + 1)
  return words.some(
    (word, count) =>
      count > 1 &&
      FIRST_OF_VERB.has(word.toLowerCase()) &&
      isNameShaped(words.slice(0, count).join(' ').replace(/,$/, '')),
  )
}

/** "Monsieur Jean Ode, en sa qualité de président de l'association." */
export const ADDRESSED =
  /^((?:Monsieur|Madame|M\.|Mme|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Herrn?|Frau|Señora?|Sra?\.|Signora?|Sig\.(?:ra)?|De heer|Mevrouw|Pani?) \p{Lu}[\p{L}.'’-]{0,24}(?: \p{Lu}[\p{L}.'’-]{1,24}){1,3}) ?,(?: (?:en (?:sa |su )?(?:qualité|calidad) de|in (?:his |her |seiner |ihrer )?(?:capacity as|eigenschaft als|qualità di)|agissant en qualité de|als|as))? (\p{L}[\p{L} '’-]{3,60})[.,;]/u

/** The name that a sentence begins with under a title of courtesy, and what the sentence says that person is. */
export function readAddressed(text: string): LinePart[] {
  const plain = unseam(text.slice(0, 240))
  const [, name = '', title = ''] = ADDRESSED.exec(plain) ?? []
  if (title === '') return []
  const start = plain.indexOf(title, name.length)
  return [
    { field: 'name', value: name, start: 0, end: name.length, label: '' },
    { field: 'title', value: title, start, end: start + title.length, label: '' },
  ]
}
