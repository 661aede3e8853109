import type { Finding } from '../../evidence/evidence.ts'
import { headingRank } from './heading-breaks.ts'
import type { NameMention } from './read-names.ts'

/** Elements and classes in which somebody else's words stand: quotes, reviews, comments. */
const QUOTE_PLACE =
  /(?:^|<)(?:blockquote|cite|q)(?:[.<]|$)|[.-](?:testimonials?|quotes?|reviews?|reviewer|recommendations?|feedbacks?|kundenstimmen?|referenz(?:en)?|user-?name|nick-?name|poster|commenter|comments?|comment-author|author|byline|credits?|cast|crew)(?:[.<_-]|$)/i
/** The same as the words above them. */
const QUOTE_HEADING =
  /^(?:full |the )?(?:cast|crew|credits|starring|besetzung|distribution|reparto|cast (?:and|&) crew|in memoriam|hall of fame|obituaries)$|(?:past|former|ehemalige|previous|ancien|anciens|antiguos) \p{L}|\b(?:winners|laureates|recipients|preisträger|lauréats|honou?rees)\b|testimonial|(?:customers?|clients?|users?|guests?|patients?|people|others|they) (?:say|said|think|love)|said about us|success stor|case stud|customer stor|\breviews?\b|kundenstimmen|kundenmeinung|kundenbewertung|das sagen|sagen unsere|stimmen unserer|referenzen|témoignages|avis (?:de nos )?clients|ils parlent de nous|testimonios|opiniones|lo que dicen|testimonianze|dicono di noi|recensioni|depoimentos|opinie|co (?:o nas )?mówią|reference klientů|отзывы|відгуки|お客様の声|고객 후기|客户评价/iu
/** What shops and boards write below the names of those who visit them. */
export const VISITOR =
  /^(?:(?:verified|happy|satisfied) (?:buyer|purchase|customer|owner|guest|reviewer|client)|(?:(?:senior|junior|new|full|active|registered) )?member|moderator|administrator|verifizierter? (?:käufer|kunde)|zufriedener? kund(?:e|in)|acheteur vérifié|client vérifié|compra verificada|top contributor|guest|resident|anonymous)$/i
/** From when until when somebody held an office, or lived. */
const YEARS = /(?<![\d-])(?:1[5-9]|20)\d\d ?[–—-] ?(?:1[5-9]|20)\d\d(?![\d-])/u
/** What a line has besides the name. */
const CAPTION_REST = 30

/** Those mentions of names that quote, review or picture somebody: only a contact of their own makes them people. */
export function talkedAbout(
  findings: readonly Finding[],
  names: readonly NameMention[],
  main: ReadonlySet<string>,
): ReadonlySet<number> {
  const byIndex = new Map(names.map((name) => [name.index, name]))
  const found = new Set<number>()
  let quotes: number | null = null
  for (const [index, finding] of findings.entries()) {
    const name = byIndex.get(index)
    const rank = headingRank(finding.slot)
    if (rank < 7 && (quotes === null || rank <= quotes))
      quotes = QUOTE_HEADING.test(finding.value) ? rank : null
    if (name === undefined) continue
    const isOther = main.size > 0 && !main.has(name.key) && rank > 6
    if (quotes !== null || isOther || isQuoted(name, findings[index + 1])) found.add(index)
  }
  return found
}

const isQuoted = ({ finding }: NameMention, next: Finding | undefined): boolean =>
  YEARS.test(finding.snippet) ||
  QUOTE_PLACE.test(finding.slot ?? '') ||
  isCaption(finding) ||
  (next?.field === 'title' && VISITOR.test(next.value))

/** A caption of a card holds a name and a title; that of a picture tells what is seen. */
const isCaption = ({ slot, snippet, value }: Finding): boolean =>
  /(?:^|<)figcaption|[.-]caption/i.test(slot ?? '') && snippet.length > value.length + CAPTION_REST
