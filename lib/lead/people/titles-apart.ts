import type { Finding } from '../../evidence/evidence.ts'
import { isNameShaped, SCRIPT_NAME } from '../../evidence/name-shape.ts'
import { isGivenName } from './first-names.ts'
import { isJobTitle, isTitleOnly } from './job-title.ts'
import { bareName, hasHonorific } from './name-affixes.ts'
import { isNameLabel } from './name-label.ts'

const CJK = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・\s]{3,24}$/u
/** Titles of chairmen stand right before a name in Japan, without a blank between. */
const CJK_OFFICE = /^(?:代表)?(?:取締役)(?:社長|会長)?|^理事長|^代表理事/u
/** What parts the first sentence of a line from the next; short forms of titles end in a full stop as well. */
const SENTENCE_END = /(?<=[\p{L}\p{M}]{4})\.\s+(?=\p{Lu})/u
const LONGEST_NAME = 4

interface Apart {
  title: string
  name: string
}

/**
 * Parts lines that hold a title and a name without anything between: "Solicitor Ann Ode", "代表取締役 佐藤 花". What
 * stands in a column of names is one; of a line with more than a title the first sentence is the title.
 */
export function withTitlesApart(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => {
    const { field, path, value, label } = finding
    if ((field !== 'name' && field !== 'title') || path === null) return [finding]
    const [first = '', ...more] = value.split(SENTENCE_END)
    const apart = partTitle(first)
    if (apart !== null)
      return [
        { ...finding, field: 'title' as const, value: apart.title },
        { ...finding, field: 'name' as const, value: apart.name, label: apart.title },
      ]
    if (field === 'title' && isNameLabel(label) && mayBeInColumn(value))
      return [{ ...finding, field: 'name' as const }]
    const isLonger = field === 'title' && more.length > 0 && !isJobTitle(value) && isJobTitle(first)
    return isLonger ? [{ ...finding, value: first }] : [finding]
  })
}

/** "Ramu reddy P": whatever its capitals. */
const mayBeInColumn = (value: string): boolean =>
  /^\p{Lu}\p{L}+(?: \p{L}{1,20}){1,3}$/u.test(value) && !isTitleOnly(value)

function partTitle(text: string): Apart | null {
  if (CJK.test(text)) return partScript(text.trim())
  const words = text.split(' ')
  if (words.length < 3 || words.length > 8 || hasHonorific(text)) return null
  const start = words.findIndex(isGivenName)
  const title = words.slice(0, start).join(' ')
  const name = words.slice(start).join(' ')
  const isName =
    words.length - start > 1 && words.length - start <= LONGEST_NAME && isNameShaped(bareName(name))
  return start > 0 && isName && isJobTitle(title) && !isTitleOnly(name) ? { title, name } : null
}

/** The first or last words, or an office right before the name. */
function partScript(text: string): Apart | null {
  if (!isJobTitle(text)) return null
  const words = text.split(/\s+/)
  for (let at = 1; at < words.length; at++) {
    const [before, behind] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    if (isJobTitle(before) && isName(behind)) return { title: before, name: behind }
    if (isJobTitle(behind) && isName(before)) return { title: behind, name: before }
  }
  const office = CJK_OFFICE.exec(text)?.[0] ?? ''
  const rest = text.slice(office.length)
  return office !== '' && isName(rest) && rest.length > 2 ? { title: office, name: rest } : null
}

const isName = (text: string): boolean => SCRIPT_NAME.test(text) && !isJobTitle(text)
