/** Work that stops now and then; what it gives back is its result. */
export type Slices<Result> = Generator<void, Result>

/** A longer task would hold up the page's own frames: of much work, and of any. */
const SLICE_MS = 12
const LONGEST_SLICE_MS = 30

/**
 * Runs work to its end. Where it stops and has become much, by `isMuch`, the page soon gets its turn; what is less is
 * done in one go unless it takes long for another reason.
 */
export async function runSlices<Result>(work: Slices<Result>, isMuch: () => boolean): Promise<Result> {
  let begin = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - begin > (isMuch() ? SLICE_MS : LONGEST_SLICE_MS)) {
      await pageTurn()
      begin = performance.now()
    }
  }
}

/** Not a timer, which a tab in the background would wait for a second or more. */
function pageTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
