import type { PageImage } from '../evidence/page-reading.ts'
import { fold } from '../evidence/text.ts'
import { attributeOf, isVisible } from './dom.ts'
import type { Places } from './places.ts'
import type { Walked } from './walk.ts'

const IMAGE_LIMIT = 600

/** The words of images, each with the number of lines before it: a portrait's are the person's name. */
export function reportImages(
  images: Walked['images'],
  lineOf: readonly number[],
  lineCount: number,
  places: Places,
): PageImage[] {
  return images.slice(0, IMAGE_LIMIT).flatMap(({ element, block }) => {
    const alt = fold((attributeOf(element, 'alt') ?? '').slice(0, 300)).slice(0, 120)
    if (alt === '') return []
    const line = lineOf[block] ?? lineCount
    return [
      { alt, line, visible: isVisible(element), path: places.pathOf(element), slot: places.slotOf(element) },
    ]
  })
}
