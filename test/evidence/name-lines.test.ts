import { describe, expect, it } from 'vitest'
import { readLineParts } from '../../lib/evidence/line-parts.ts'

describe('a line that is a name', () => {
  it.each([
    'Ode, Ann',
    'Ode, Ann, PhD',
    'Ode, Ann B., M.D., MBA',
    'Prof. Dr. h.c. mult. Ludwig van der Farrow jun.',
    'Ludwig Farrow sen.',
  ])('is one whole: %s', (line) => {
    expect(readLineParts(line, []).map(({ field, value }) => [field, value])).toEqual([['name', line]])
  })

  it.each(['Portland, Oregon, USA', 'Ropes, Sails, Oars'])('is not every list: %s', (line) => {
    expect(readLineParts(line, []).map(({ value }) => value)).not.toContain(line)
  })
})
