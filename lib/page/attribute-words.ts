import { fold } from '../evidence/text.ts'
import { attributeOf, textOf } from './dom.ts'

/** The words of an attribute that lists some; none where it is missing. */
export const wordsIn = (element: Element, attribute: string): string[] =>
  fold(attributeOf(element, attribute) ?? '')
    .split(' ')
    .filter(Boolean)

/** "Person" for "https://schema.org/Person", "schema:Person" and "Person". */
export const localPart = (name: string): string => name.replace(/^.*[/#:]/, '')

/** The text inside, as one line. */
export const shownText = (element: Element): string => fold((textOf(element) ?? '').slice(0, 2000))

/**
 * The value that an element gives its properties: its `content`, the address of a link or picture, or its text. A
 * link's text is a name and its address is not.
 */
export function statedValue(element: Element, properties: readonly string[]): string {
  const content = attributeOf(element, 'content')
  if (content !== null) return content
  const address = attributeOf(element, 'href') ?? attributeOf(element, 'src')
  if (address === null) return shownText(element)
  const isPlain = properties.some((name) => PLAIN.test(name))
  return isPlain && !/^(?:mailto|tel):/i.test(address) ? shownText(element) : address
}

const PLAIN = /^(?:name|jobTitle|givenName|familyName|telephone|faxNumber|worksFor|affiliation)$/
