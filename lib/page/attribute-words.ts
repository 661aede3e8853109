import { fold } from '../evidence/text.ts'
import { attributeOf, textStart } from './dom.ts'

/** The words of an attribute that lists some; none where it is missing. */
export const wordsIn = (element: Element, attribute: string): string[] =>
  fold(attributeOf(element, attribute) ?? '')
    .split(' ')
    .filter(Boolean)

/** The text inside, as one line. */
export const shownText = (element: Element): string => fold(textStart(element, 2000))

/** Where an element leads, if that is what it says of the property: of most it is the text that counts. */
export function linkedValue(element: Element, property: string): string | null {
  const address = attributeOf(element, 'href') ?? ''
  return (/^(?:url|sameAs)$/.test(property) ? /./ : /^(?:mailto|tel):/i).test(address) ? address : null
}

/** The value that an element gives a property: its `content`, where it leads, or its text. */
export const statedValue = (element: Element, property: string): string =>
  attributeOf(element, 'content') ?? linkedValue(element, property) ?? shownText(element)
