import type { Finding } from '../../evidence/evidence.ts'
import { foldText } from '../../evidence/fold-text.ts'
import type { TitlePair } from './link-titles.ts'
import { isNotInNames } from './not-in-names.ts'

/** Classes by which a page says that a job title stands here. */
const TITLE_CLASS =
  /^[^<]*[.\s_-](?:job-?_?title|position|role|funktion|function|fonction|poste|cargo|puesto|designation|occupation|beruf|stilling|stanowisko|funkce|dolzhnost|jobtitle)s?(?:[\s._<-]|$)/i
/** The same as the words above a column or before a value. */
const TITLE_LABEL =
  /^(?:job title|title|position|role|function|funktion|position\/title|aufgabe|aufgabenbereich|tätigkeit|beruf|fonction|poste|qualité|cargo|puesto|función|ruolo|qualifica|incarico|carica|função|functie|stanowisko|funkcja|funkce|pozice|funkcia|beosztás|funcție|funcția|tehtävä|nimike|titteli|stilling|tittel|befattning|titel|roll|amet|ametikoht|pareigos|amats|görev|görevi|ünvan|unvan|pozisyon|должность|посада|длъжност|θέση|ιδιότητα|役職|肩書|職位|职位|职务|職務|직위|직책|직급|المنصب|الوظيفة|תפקיד|jabatan|chức vụ|पद|ตำแหน่ง)$/iu

/** Whether the page itself says that a title stands here: by a class or the head of the column. */
export const isTitlePlace = ({ slot, label, value }: Finding): boolean =>
  value.length <= 100 &&
  !/[@:]|\d{3}/.test(value) &&
  !isNotInNames(foldText(value)) &&
  (TITLE_LABEL.test(label.trim()) || TITLE_CLASS.test(slot ?? ''))

/** A slot must hold this many known titles before it says anything of others. */
const FEWEST = 2

/**
 * Cards of one kind hold their titles in one place: where most of what stands there is known for a title, the rest
 * is one too.
 */
export function slotsOfTitles(
  taken: readonly TitlePair[],
  all: readonly TitlePair[],
): { isUsual: (pair: TitlePair) => boolean } {
  const known = countBySlot(taken)
  const given = new Set(taken.map(({ name }) => name))
  const wanting = countBySlot(all.filter(({ name }) => !given.has(name)))
  return {
    isUsual: (pair) => {
      const key = slotOf(pair)
      const count = known.get(key)?.size ?? 0
      return key !== '' && count >= FEWEST && count >= (wanting.get(key)?.size ?? 0)
    },
  }
}

function countBySlot(pairs: readonly TitlePair[]): Map<string, Set<string>> {
  const counts = new Map<string, Set<string>>()
  for (const pair of pairs) {
    const key = slotOf(pair)
    if (key !== '') counts.set(key, (counts.get(key) ?? new Set()).add(pair.name.key))
  }
  return counts
}

/** Where a title stands towards its name. */
const slotOf = ({ title, step, name, distance }: TitlePair): string =>
  title.slot === null || title.slot === '' ? '' : `${name.finding.slot}|${step * distance}|${title.slot}`
