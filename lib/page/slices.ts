/** Work that stops now and then; what it gives back is its result. */
export type Slices<Result> = Generator<void, Result>

/** A longer task would hold up the page's own frames. */
const SLICE_MS = 12

/**
 * Runs work to its end. Each time it stops it says by `mayPause` whether it has become so much that the page should
 * get its turn; small pages are read in one go.
 */
export async function runSlices<Result>(work: Slices<Result>, mayPause: () => boolean): Promise<Result> {
  let begin = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (mayPause() && performance.now() - begin > SLICE_MS) {
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
