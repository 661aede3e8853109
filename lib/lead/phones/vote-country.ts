import { parseAtHome } from './parse-phone.ts'

const VOTERS = 40
const CANDIDATES = 14
const STRONG = 2
const WEAK = 0.25

/**
 * The country in which most of the numbers without a country code exist, the page's own signs weighing in.
 * Null: nothing speaks for any.
 */
export function voteCountry(numbers: readonly string[], priors: ReadonlyMap<string, number>): string | null {
  const voters = [...new Set(numbers)].slice(0, VOTERS)
  let winner: string | null = null
  let most = 0
  for (const [country, prior] of candidates(priors)) {
    const votes = voters.reduce((sum, number) => sum + voteFor(country, number), 0)
    const score = (voters.length === 0 ? 0 : votes / voters.length) + Math.min(3, prior)
    if (score > most) {
      winner = country
      most = score
    }
  }
  return winner
}

/**
 * The strongest, and the one numbering plan whose users most often leave out every sign of it. Where much speaks for
 * one country, that its language is spoken elsewhere does not count.
 */
function candidates(priors: ReadonlyMap<string, number>): [string, number][] {
  const strongest = [...priors].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES)
  const [, most] = strongest[0] ?? ['', 0]
  if (most >= STRONG) return strongest.filter(([, prior]) => prior > WEAK)
  return strongest.some(([country]) => country === 'US') ? strongest : [...strongest, ['US', 0.05]]
}

/** Where it exists, and a little more where it is also written in that country's groups. */
function voteFor(country: string, number: string): number {
  const phone = parseAtHome(number, country)
  if (phone === null) return 0
  return groupsOf(phone.home) === groupsOf(number) ? 4.3 : 4
}

const groupsOf = (text: string): string => text.match(/\d+/g)?.join(' ') ?? ''
