import type { Destination } from './lead-spec.ts'

/** What the user was told about each lead at each destination; the harness remembers it, whoever dies. */

export interface Promised {
  entryId: string
  to: Destination
  /** The last clear word: nothing yet, that it is safe, or that it was taken back. */
  told: 'nothing' | 'accepted' | 'undone'
  /** An act whose end the user never heard of, or two at once: it may be there or not. */
  isVague: boolean
  /** The user tried to take it back from the CRM, and that may have gone half way. */
  isHalfUndone: boolean
  /** A worker died over its saving, and nothing was heard of it since. */
  isUnheard: boolean
  /** It was being saved and taken back at the same time. */
  isCrossed: boolean
  saving: number
  undoing: number
  everAccepted: boolean
  everUndone: boolean
  /** Taking it back from the CRM ended once between two deletions. */
  wasCut: boolean
}

export class Book {
  readonly #pages = new Map<string, Promised>()
  readonly #removing = new Set<string>()

  all(): Promised[] {
    return [...this.#pages.values()]
  }

  page(entryId: string, to: Destination): Promised {
    const known = this.#pages.get(entryId)
    if (known !== undefined) return known
    const page: Promised = {
      entryId,
      to,
      told: 'nothing',
      isVague: false,
      isHalfUndone: false,
      isUnheard: false,
      isCrossed: false,
      saving: 0,
      undoing: 0,
      everAccepted: false,
      everUndone: false,
      wasCut: false,
    }
    this.#pages.set(entryId, page)
    return page
  }

  saveBegins(pages: readonly Promised[]): void {
    for (const page of pages) {
      page.saving += 1
      page.isCrossed ||= page.undoing > 0
      page.isVague ||= page.told !== 'accepted'
    }
  }

  /** `isWhole`: what is not among the accepted was not taken. */
  saveAnswered(pages: readonly Promised[], acceptedIds: readonly string[], isWhole: boolean): void {
    for (const page of pages) {
      page.saving -= 1
      const isAccepted = acceptedIds.includes(page.entryId)
      if (isAccepted) {
        page.told = 'accepted'
        page.everAccepted = true
      }
      const isRefused = isWhole && page.saving === 0 && page.told !== 'accepted' && !page.isUnheard
      if (isAccepted || isRefused) settle(page)
    }
  }

  /** Never to be answered: a worker died over it. */
  saveLost(pages: readonly Promised[]): void {
    for (const page of pages) {
      page.saving -= 1
      page.isUnheard = true
    }
  }

  undoBegins(page: Promised): void {
    page.undoing += 1
    page.isCrossed ||= page.saving > 0
    page.isVague = true
  }

  undoAnswered(page: Promised, kind: 'undone' | 'too-late' | 'failed' | 'used'): void {
    page.undoing -= 1
    if (kind === 'failed') page.isHalfUndone = page.wasCut = true
    if (kind === 'undone') {
      page.told = 'undone'
      page.everUndone = true
      page.isHalfUndone = false
    } else {
      // It is shown to be there, whatever was heard of its saving.
      page.told = 'accepted'
      page.everAccepted = true
    }
    settle(page)
  }

  /** A second record is to be removed; until it is said to be gone, it may be gone or not. */
  removalBegins(entryId: string): void {
    this.#removing.add(entryId)
  }

  removalDone(entryId: string): void {
    this.#removing.delete(entryId)
  }

  isRemoving(entryId: string): boolean {
    return this.#removing.has(entryId)
  }

  undoLost(page: Promised): void {
    page.undoing -= 1
    page.isHalfUndone = page.wasCut = true
  }
}

/** A clear word came; but what a saving and a taking back at once come to nobody can say. */
function settle(page: Promised): void {
  page.isVague = page.isCrossed
  page.isUnheard = false
  if (page.saving === 0 && page.undoing === 0) page.isCrossed = false
}
