import type { Finding, PageEvidence } from '../evidence/evidence.ts'
import { stripLegalForm } from '../evidence/legal-form.ts'
import { type Candidate, stateCandidates, titleCandidates } from './company-candidates.ts'
import { FILL, FLAG } from './confidence-bands.ts'
import { domainLabel, hostOf, isPlatform, subdomainLabels } from './domain.ts'
import { domainAgreement, isAcronymOf, squash } from './domain-agreement.ts'
import type { Origin } from './draft.ts'
import { nameKey } from './person-name.ts'
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

/**
 * The names that may be the company's, the most likely first. Platforms are nobody's company, and people are
 * companies only where nothing else is.
 */
export function findCompanies(
  findings: readonly Finding[],
  evidence: Pick<PageEvidence, 'url' | 'title'>,
  people: readonly string[],
): CompanyName[] {
  const host = hostOf(evidence.url)
  const keys = new Set(people.map(nameKey))
  const isPerson = (name: string) => keys.has(nameKey(name))
  const candidates = isPlatform(host)
    ? stateCandidates(findings.filter(isUsersOwn))
    : [...stateCandidates(findings), ...titleCandidates(evidence, isPerson)]
  const ranked = inFull(rank(clusterOf(candidates), host))
  const firms = ranked.filter(({ value }) => !isPerson(value))
  return (firms[0]?.confidence ?? 0) >= FLAG
    ? firms
    : ranked.map((one) => (isPerson(one.value) ? ofSoleTrader(one) : one)).sort(byConfidence)
}

/** An abbreviation tells only those who know; the name that it stands for comes first where it is as good as sure. */
function inFull(ranked: readonly CompanyName[]): CompanyName[] {
  const [first] = ranked
  const full = ranked.find(
    ({ value, confidence }) => first && confidence >= FILL && isAcronymOf(first.value, value),
  )
  return full === undefined ? [...ranked] : [full, ...ranked.filter((one) => one !== full)]
}

const isUsersOwn = ({ source }: Finding): boolean => source === 'selection' || source === 'clicked'

/** Whoever trades under their own name has it in the address of their site. */
const ofSoleTrader = (company: CompanyName): CompanyName => ({
  ...company,
  confidence: Math.min(company.confidence, 0.8),
})

const byConfidence = (a: CompanyName, b: CompanyName): number => b.confidence - a.confidence

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

function rank(clusters: readonly Cluster[], host: string): CompanyName[] {
  const named = clusters.map((cluster) => ({
    cluster,
    own: ownConfidence(cluster),
    agreement: agreementOf(cluster, domainLabel(host)),
  }))
  const isSiteNamed = named.some(({ agreement }) => agreement >= 0.6)
  return named
    .map(({ cluster, own, agreement }) => {
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
    .sort(byConfidence)
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
