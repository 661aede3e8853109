import { parseAtHome } from './parse-phone.ts'

const VOTERS = 40

/**
 * The country in which most of the numbers without a country code exist, the page's own signs weighing in.
 * Null: nothing speaks for any.
 */
export function voteCountry(numbers: readonly string[], priors: ReadonlyMap<string, number>): string | null {
  const voters = [...new Set(numbers)].slice(0, VOTERS)
  let winner: string | null = null
  let most = 0
  for (const [country, prior] of candidates(priors)) {
    const valid = voters.filter((number) => belongsTo(number, country)).length
    const score = (voters.length === 0 ? 0 : (4 * valid) / voters.length) + Math.min(3, prior)
    if (score > most) {
      winner = country
      most = score
    }
  }
  return winner
}

/** The strongest eight, and the one numbering plan whose users most often leave out every sign of it. */
function candidates(priors: ReadonlyMap<string, number>): [string, number][] {
  const strongest = [...priors].sort((a, b) => b[1] - a[1]).slice(0, 8)
  return strongest.some(([country]) => country === 'US') ? strongest : [...strongest, ['US', 0.05]]
}

/** Valid there; countries that share a numbering plan count as one. */
function belongsTo(number: string, country: string): boolean {
  return parseAtHome(number, country) !== null
}
