import type { Place } from './place.ts'

/** The slots of a report, each named once. */
export class Slots {
  readonly all: string[] = []
  readonly #indexes = new Map<string, number>()
  readonly #known = new Map<Place, number>()

  indexOf(place: Place): number {
    const known = this.#known.get(place)
    if (known !== undefined) return known
    const { slot } = place
    const index = this.#indexes.get(slot) ?? this.all.push(slot) - 1
    this.#indexes.set(slot, index)
    this.#known.set(place, index)
    return index
  }
}
