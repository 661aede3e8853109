import 'fake-indexeddb/auto'
import { parseArgs } from 'node:util'
import { runChaos } from './chaos.ts'
import { failureText } from './failure-text.ts'

/**
 * `npm run chaos -- [--seed 1] [--runs 2000]`: leads that are saved while everything goes wrong, to see that none is lost
 * and none is there twice. `--path` repeats one case that failed.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '2000' },
    path: { type: 'string' },
  },
})
const { tally, failure } = await runChaos({
  seed: Number(values.seed),
  runs: Number(values.runs),
  progress: (sofar) => console.log(sofar.progress()),
  ...(values.path !== undefined && { path: values.path }),
})
if (failure !== null) console.log(failureText(failure))
console.log(tally.details())
console.log(tally.summary())
process.exitCode = failure === null ? 0 : 1
