import type { PageImage } from '../evidence/page-reading.ts'
import { fold } from '../evidence/text.ts'
import { attributeOf, isVisible } from './dom.ts'
import type { Slots } from './slots.ts'
import type { Walked } from './walk.ts'

const IMAGE_LIMIT = 600

/** The words of images, each with the number of lines before it: a portrait's are the person's name. */
export function reportImages(
  images: Walked['images'],
  { lines, lineOf }: { lines: readonly unknown[]; lineOf: readonly number[] },
  slots: Slots,
): PageImage[] {
  return images.slice(0, IMAGE_LIMIT).flatMap(({ place, block }) => {
    const alt = fold(attributeOf(place.element, 'alt') ?? '').slice(0, 120)
    const line = lineOf[block] ?? lines.length
    if (alt === '') return []
    return [{ alt, line, visible: isVisible(place.element), path: place.path, slot: slots.indexOf(place) }]
  })
}
