import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import recheck from 'recheck/package.json' with { type: 'json' }
import { isSlowAlong } from '../page/growth.ts'

/** A large alternation may be too much for recheck in this time; `findSlowTexts` measures every pattern as well. */
const PATIENCE_MS = 12_000
/** Long enough that what is quadratic shows. */
const LENGTHS = [320, 5120, 40_960]

/** Forty of six hundred patterns take half a minute: what recheck found safe is so until recheck is another. */
const FOUND_SAFE = 'node_modules/.cache/safe-patterns'

/** The most that vitest shall wait for one verdict. */
export const VERDICT_MS = 60_000

/**
 * 'linear', 'unknown' or the text that makes the pattern slow. recheck guesses from the steps that the texts it tries
 * take, and takes a bounded repeat for one that grows without end: what it accuses is measured.
 */
export function verdictOn(pattern: RegExp): string {
  const mark = join(FOUND_SAFE, markOf(pattern))
  if (existsSync(mark)) return 'linear'
  const result = checkSync(pattern.source, pattern.flags, { timeout: PATIENCE_MS, randomSeed: 1 })
  if (result.status === 'safe') {
    mkdirSync(FOUND_SAFE, { recursive: true })
    writeFileSync(mark, String(pattern))
    return 'linear'
  }
  if (result.status === 'unknown') return result.error.kind === 'timeout' ? 'unknown' : result.error.kind
  const { pumps, suffix } = result.attack
  const textOfLength = (length: number): string =>
    pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(length / pump.length))).join('') + suffix
  const isGuess = result.checker === 'fuzz' && !isSlowAlong(pattern, textOfLength, LENGTHS)
  return isGuess ? 'linear' : `${result.complexity.summary}: ${result.attack.pattern}`
}

const markOf = (pattern: RegExp): string =>
  createHash('sha256').update(`${recheck.version} ${pattern}`).digest('hex')
