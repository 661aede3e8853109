import type { WriteStream } from 'node:tty'

export interface Progress {
  advance: (failed: boolean) => void
}

/** Pages between two lines where a line cannot be written over. */
const LINE_EVERY = 100

/** Tells how far a long run is: one line written over on a terminal, else a line now and then. */
export function startProgress(output: WriteStream, total: number): Progress {
  const start = performance.now()
  let done = 0
  let failures = 0
  const line = () => {
    const seconds = ((performance.now() - start) / 1000).toFixed(0)
    return `${done} of ${total} pages, ${failures} failed, ${seconds} s`
  }
  return {
    advance: (failed) => {
      done += 1
      if (failed) failures += 1
      if (output.isTTY) output.write(`\r${line()}${done === total ? '\n' : ''}`)
      else if (done % LINE_EVERY === 0) output.write(`${line()}\n`)
    },
  }
}
