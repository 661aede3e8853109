import { act, waitFor } from '@testing-library/preact'
import { vi } from 'vitest'

/** Stands in for the browser's layout, which jsdom has not: a test says what scrolls into the window and out. */
export function watchElements() {
  const watchers = new Set<{ report: IntersectionObserverCallback; element: Element }>()

  class FakeObserver {
    readonly #report: IntersectionObserverCallback

    constructor(report: IntersectionObserverCallback) {
      this.#report = report
    }

    observe(element: Element) {
      watchers.add({ report: this.#report, element })
    }

    disconnect() {
      for (const watcher of watchers) if (watcher.report === this.#report) watchers.delete(watcher)
    }
  }

  vi.stubGlobal('IntersectionObserver', FakeObserver)
  return {
    async scroll(element: Element, isIntersecting: boolean) {
      const watcher = await waitFor(() => watcherOf(element))
      const change = { isIntersecting, boundingClientRect: { height: 4200 } }
      // The components read these two properties and no others.
      await act(() => watcher.report([change as IntersectionObserverEntry], {} as IntersectionObserver))
    },
  }

  function watcherOf(element: Element) {
    const watcher = [...watchers].find((one) => one.element === element)
    if (watcher === undefined) throw new Error('Nobody watches this element')
    return watcher
  }
}
