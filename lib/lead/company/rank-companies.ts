import { stripLegalForm } from '../../evidence/companies/legal-form.ts'
import type { Origin } from '../draft.ts'
import type { Candidate } from './company-candidates.ts'
import { domainLabel, subdomainLabels } from './domain.ts'
import { domainAgreement, isAcronymOf, squash } from './domain-agreement.ts'
import { ADDRESS_OF_SITE } from './tidy-company.ts'

export interface CompanyName {
  value: string
  origins: Origin[]
  confidence: number
}

/** The places that say one name, in whatever spelling. */
interface Cluster {
  key: string
  names: Candidate[]
}

function clusterOf(candidates: readonly Candidate[]): Cluster[] {
  const clusters = new Map<string, Cluster>()
  for (const candidate of candidates) {
    const key = squash(stripLegalForm(candidate.name))
    const known = clusters.get(key)
    if (known === undefined) clusters.set(key, { key, names: [candidate] })
    else known.names.push(candidate)
  }
  return [...clusters.values()]
}

/** The names among the candidates, the most likely first. */
export function rankCompanies(candidates: readonly Candidate[], host: string): CompanyName[] {
  const clusters = clusterOf(candidates)
  const named = clusters.map((cluster) => ({
    cluster,
    own: ownConfidence(cluster),
    agreement: agreementOf(cluster, domainLabel(host)),
  }))
  const isSiteNamed = named.some(({ agreement }) => agreement >= 0.6)
  return named
    .map(({ cluster, own, agreement }) => {
      if (cluster.names.every(isSpelledOut)) return toCompany(cluster, spelledOutConfidence(cluster))
      const unit = isSiteNamed
        ? 0
        : 0.6 * Math.max(0, ...subdomainLabels(host).map((label) => agreementOf(cluster, label)))
      const support = named.reduce(
        (doubt, other) => doubt * (1 - supportOf(cluster, other.cluster) * other.own),
        1,
      )
      const confidence = 1 - (1 - own) * (1 - Math.max(agreement, unit)) * support
      return toCompany(cluster, confidence)
    })
    .sort((a, b) => b.confidence - a.confidence)
}

const isSpelledOut = ({ family }: Candidate): boolean => family === 'acronym'

/**
 * It was looked for by the letters of the host, so these prove nothing: any menu has words that begin so. What does
 * is the abbreviation in brackets behind the name, or that the page says it again.
 */
function spelledOutConfidence({ names }: Cluster): number {
  if (names.some(({ name, origin }) => isExplained(name, origin.snippet))) return 0.92
  return names.length > 1 ? 0.75 : 0.5
}

function isExplained(name: string, snippet: string): boolean {
  const behind = snippet.slice(snippet.indexOf(name) + name.length)
  const [, short] = /^\S{0,3}\s?[([]["“]?([\p{Lu}\d]{2,9})/u.exec(behind) ?? []
  return short !== undefined && isAcronymOf(short, name)
}

/** What several families say, each by its best. */
function ownConfidence({ names }: Cluster): number {
  const best = new Map<string, number>()
  for (const { family, origin } of names) best.set(family, Math.max(best.get(family) ?? 0, origin.confidence))
  return 1 - [...best.values()].reduce((doubt, confidence) => doubt * (1 - confidence), 1)
}

const agreementOf = ({ names }: Cluster, label: string): number =>
  Math.max(...names.map(({ name }) => domainAgreement(stripLegalForm(name), label)))

/** How much of what speaks for another name speaks for this one too: its short form, or the name it abbreviates. */
function supportOf(cluster: Cluster, other: Cluster): number {
  if (cluster === other) return 0
  const [name = ''] = cluster.names.map((one) => one.name)
  const [otherName = ''] = other.names.map((one) => one.name)
  if (isAcronymOf(otherName, name)) return 1
  if (isAcronymOf(name, otherName)) return 0.7
  return other.key.length >= 4 && cluster.key.startsWith(other.key) ? 0.4 : 0
}

/** The site's address written out is a name only for want of a better one. */
function toCompany({ names }: Cluster, confidence: number): CompanyName {
  const value = bestSpelling(names.map(({ name }) => name))
  const origins = names.map(({ origin }) => origin)
  return {
    value,
    origins,
    confidence: Math.min(0.99, ADDRESS_OF_SITE.test(value) ? Math.min(confidence, 0.65) : confidence),
  }
}

/** The first that has capitals and is not all of them, if there is one. */
function bestSpelling(names: readonly string[]): string {
  const isMixed = (name: string) =>
    /\p{Lu}/u.test(name) && (/\p{Ll}/u.test(stripLegalForm(name)) || squash(name).length <= 5)
  return names.find(isMixed) ?? names.find((name) => /\p{Lu}/u.test(name)) ?? names[0] ?? ''
}
