import type { Findings, Found } from './findings.ts'
import { foldText } from './fold-text.ts'
import type { Line } from './line.ts'
import { readLineParts } from './line-parts.ts'
import type { PageImage, PageReading } from './page-reading.ts'

type Images = Pick<PageReading, 'images' | 'slots'>

/** A class that says that a picture is the site's own sign. */
const LOGO = /logo|brand/i
/** What people write before and behind a name to say that the picture shows its bearer. */
export const SHOWS =
  /^(?:(?:profile |head ?shot |official )?(?:photo|photograph|picture|image|portrait|headshot|avatar)(?: of)?|(?:porträt)?foto(?:grafie)?(?: von| van| de| di| av| af)?|bild(?: von)?|porträt(?: von)?|portrait(?: von| de)?|retrato de|ritratto di|photo de|imagen de|zdjęcie|фото|портрет)[\s:–-]{1,3}/iu
export const SHOWN =
  /[\s,|–-]{1,3}(?:(?:profile |portrait |official )?(?:photo|photograph|picture|image|portrait|headshot|avatar)|profilbild|foto|porträt)$/iu
/** How many lines before and behind a picture may belong to its card. */
const REACH = 8
/** So deep at least lies the element around a card. */
const LEAST_DEPTH = 3

/** Reports the words of the site's logo, which are its company's name more often than not. */
export function readLogos({ images, slots }: Images, findings: Findings): void {
  const logos = images.filter((image) => isLogo(image, slots))
  for (const { alt } of logos.slice(0, 5))
    findings.add({ field: 'company', value: alt, source: 'meta', subject: 'organisation', label: 'logo' })
}

const isLogo = ({ slot }: PageImage, slots: readonly string[]): boolean => LOGO.test(slots[slot] ?? '')

/**
 * The names that pictures of people bear, by the line that each stands before: where its card says the same name, or
 * says something and names nobody.
 */
export function readPictured({ images, slots }: Images, lines: readonly Line[]): Map<number, Found[]> {
  const pictured = new Map<number, Found[]>()
  const named = images.filter((image) => !isLogo(image, slots) && partsOf(image).length > 0)
  for (const [index, image] of named.entries()) {
    const others = [named[index - 1], named[index + 1]].filter((other) => other !== undefined)
    const depth = cardDepth(image, others)
    const card = lines
      .slice(Math.max(0, image.line - REACH), image.line + REACH)
      .filter((line) => !line.menu && commonDepth(line.path, image.path) >= depth)
    if (card.length === 0 || !mayName(image, card)) continue
    const found = partsOf(image).map((part) => toFound(part, image, slots))
    pictured.set(image.line, [...(pictured.get(image.line) ?? []), ...found])
  }
  return pictured
}

/** The name, and what stands beside it: "Ann Ode, Head of Sales". */
function partsOf({ alt }: PageImage): Pick<Found, 'field' | 'value' | 'label'>[] {
  const parts = readLineParts(alt.replace(SHOWS, '').replace(SHOWN, ''), [])
  return parts.filter(({ field }) => field === 'name').length === 1 ? parts : []
}

const nameIn = (image: PageImage): string => partsOf(image).find(({ field }) => field === 'name')?.value ?? ''

const toFound = (
  { field, value, label }: Pick<Found, 'field' | 'value' | 'label'>,
  { alt, path, slot, visible }: PageImage,
  slots: readonly string[],
): Found => ({
  field,
  value,
  label: label ?? '',
  source: 'image',
  snippet: alt,
  path,
  slot: slots[slot] ?? null,
  visible,
})

/** The card of a picture is the largest element around it in which no picture of somebody else stands. */
function cardDepth(image: PageImage, others: readonly PageImage[]): number {
  const depths = others
    .filter((other) => nameIn(other) !== nameIn(image))
    .map((other) => commonDepth(other.path, image.path) + 1)
  return Math.max(LEAST_DEPTH, ...depths)
}

function commonDepth(left: string, right: string): number {
  const others = right.split('/')
  const end = left.split('/').findIndex((step, index) => step !== others[index])
  return end === -1 ? left.split('/').length : end
}

/** True where the lines name the same person, or nobody. */
function mayName(image: PageImage, card: readonly Line[]): boolean {
  const words = wordsOf(nameIn(image))
  const names = card.flatMap(({ text, pieces }) =>
    readLineParts(
      text,
      pieces.map(({ start }) => start),
    ).filter(({ field }) => field === 'name'),
  )
  return names.length === 0 || names.some(({ value }) => isSame(wordsOf(value), words))
}

const wordsOf = (name: string): string[] =>
  foldText(name)
    .split(/[\s.]+/)
    .filter(Boolean)

/** One of both may have a title or a second name more. */
function isSame(left: readonly string[], right: readonly string[]): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return short.length > 1 && short.every((word) => long.includes(word))
}
