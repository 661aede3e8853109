import { describe, expect, it } from 'vitest'
import { breakages } from './breakages.ts'
import { runChaos } from './chaos.ts'

describe.each(Object.entries(breakages))('a product that %s', (_name, breakage) => {
  it('is caught', async () => {
    const { failure } = await runChaos({ seed: 5, runs: 500, breakage, isShrunk: false })
    const found = [...(failure?.ending.lost ?? []), ...(failure?.ending.duplicated ?? [])]
    expect(found).not.toEqual([])
  })
})
