/** Browsers report no task that is shorter. */
export const LONG_TASK_MS = 50

/** A script that runs another one; it answers its longest task in the page's thread, or 0 if all were short. */
export function longestTaskScript(script: string): string {
  return `(async () => {
    const tasks = []
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()))
    observer.observe({ type: 'longtask' })
    await (0, eval)(${JSON.stringify(script)})
    const end = performance.now()
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)))
    // An entry is delivered in a task after the one that it tells of.
    await drawn()
    await drawn()
    return Math.max(0, ...tasks.filter(({ startTime }) => startTime < end).map(({ duration }) => duration))
  })()`
}
