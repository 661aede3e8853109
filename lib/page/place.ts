import { attributeOf, localNameOf } from './dom.ts'

const PATH_LIMIT = 400
const SLOT_LIMIT = 160
const SLOT_LEVELS = 3
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del em font i img ins joomla-hidden-mail label mark nobr q rt ruby s small span strike strong sub sup time u var wbr'.split(
    ' ',
  ),
)

interface Inherited {
  path: string
  isInMenu: boolean
}

/** An element on the way of the walk; what is not always asked for is found out at the first question. */
export class Place {
  readonly element: Element
  readonly name: string
  readonly isInline: boolean
  /** The nearest element that is no inline element, or this one. */
  readonly block: Place
  /** How many elements in it have been visited. */
  count = 0
  readonly parent: Place | null
  // Not with "#": such fields take twice the time to make, and a page has tens of thousands of places.
  private readonly step: string
  private known: Inherited | undefined
  private knownLook: string | undefined

  /** `step`: its index in the parent; 'r' from the host of a shadow root or frame to what is in it; '' at the top. */
  constructor(element: Element, parent: Place | null, step: string) {
    this.element = element
    this.name = localNameOf(element)
    this.isInline = INLINE.has(this.name)
    this.parent = parent
    this.block = this.isInline && parent !== null ? parent.block : this
    this.step = step
  }

  /** Element indexes from the top down; where it is too long, that of an ancestor. */
  get path(): string {
    return this.inherited.path
  }

  get isInMenu(): boolean {
    return this.inherited.isInMenu
  }

  /** What depends on all elements around this one. */
  private get inherited(): Inherited {
    const unknown: Place[] = []
    let at: Place | null = this
    while (at !== null && at.known === undefined) {
      unknown.push(at)
      at = at.parent
    }
    let known = at?.known ?? { path: '', isInMenu: false }
    for (const place of unknown.reverse()) {
      const longer = known.path === '' ? place.step : `${known.path}/${place.step}`
      const path = longer.length <= PATH_LIMIT ? longer : known.path
      known = { path, isInMenu: known.isInMenu || isMenu(place) }
      place.known = known
    }
    return known
  }

  /** Tag and classes of the element and of the two around it, without numbers: alike in repeated cards. */
  get slot(): string {
    const looks: string[] = []
    let at: Place | null = this
    for (let level = 0; level < SLOT_LEVELS && at !== null; level++, at = at.parent) looks.push(at.#ownLook())
    return looks.join('<').slice(0, SLOT_LIMIT)
  }

  #ownLook(): string {
    this.knownLook ??= `${this.name}.${(attributeOf(this.element, 'class') ?? '').slice(0, 60).replace(/[\d\s]+/g, '.')}`
    return this.knownLook
  }
}

const isMenu = ({ name, element }: Place): boolean =>
  name === 'nav' || /^(?:navigation|menu|menubar)$/.test(attributeOf(element, 'role') ?? '')
