import type { Finding } from '../../evidence/evidence.ts'
import { foldText } from '../../evidence/fold-text.ts'
import { hasTitleStem } from './has-title-stem.ts'
import { DEPARTMENT } from './job-title.ts'
import { isNotInNames } from './not-in-names.ts'
import { isThing } from './thing-words.ts'
import { isTitlePlace } from './title-slots.ts'
import { COMPOUND_TITLE } from './title-stems.ts'

/** Endings of what people do, which things and services are called by as well. */
const FIELD =
  /(?:ing|tions?|ments?|ance|graphy|ics|ity|(?<!leit|führ|tret|walt)ung|ción|zione|ção)$|^(?:design|sales|support|research|finance|legal|web|team|services?|art|vertrieb|einkauf|verkauf|technik)$/iu
/** French and German departments are said of people: "Direction commerciale", "Management Board". */
const LEADS = /^(?:direction|management|leadership) ?\p{L}/iu
/** What somebody was, or is once for those who ask. */
const PAST = /^(?:past|former|late|retired|ex|ehemalig|früher|ancien|antiguo|ex-)(?:[a-z]{0,3})[ -]/iu
/** "Developer: Oakline", "Director's suite": other things are said. */
const OF_THINGS = /\p{L}: ?\p{L}|['’]s \p{Ll}/u

/** "Executive home": the last word says what it is. */
const FOR_WHOM =
  /^(?:executive|agent|master|professional|guest|student|staff|owner|partner|member|senior|junior|captain|general|principal|specialist|expert)s? (?:\p{L}+ )?(\p{L}+)$/iu

function isThingOf(value: string): boolean {
  const last = foldText(FOR_WHOM.exec(value)?.[1] ?? '')
  return (isThing(last) || isNotInNames(last)) && !hasTitleStem(last)
}

const PRICED = /[$€£¥]|\d{3}/

/** Whether a line can only be said of a person; what names a field or a department is said of things, too. */
export function isStrongTitle(title: Finding): boolean {
  if (isTitlePlace(title)) return true
  const { value } = title
  if (PAST.test(value) || OF_THINGS.test(value) || PRICED.test(value)) return false
  if (LEADS.test(value)) return true
  if (DEPARTMENT.test(value)) return true
  if (isThingOf(value)) return false
  const words = value
    .split(/[^\p{L}\p{M}'’-]+/u)
    .filter((word) => hasTitleStem(word) || COMPOUND_TITLE.test(word))
  return words.length === 0 || words.some((word) => !FIELD.test(word))
}
