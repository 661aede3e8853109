import { expect, it } from 'vitest'
import { runChaos } from './chaos.ts'
import { failureText } from './failure-text.ts'

it('loses no lead and makes none twice, whatever dies', async () => {
  const { tally, failure } = await runChaos({ seed: 20_261_127, runs: 2000 })
  expect(failure && failureText(failure)).toBeNull()
  expect(tally.summary()).toMatch(/^runs 2000, leads \d{4,}, delivered \d{4,}, .*lost 0, duplicated 0$/)
}, 600_000)
