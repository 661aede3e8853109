import { countryByName } from '../../evidence/countries/country-name.ts'
import { countryOfLine } from '../../evidence/countries/country-of-line.ts'
import type { Finding, PageEvidence } from '../../evidence/evidence.ts'
import { hostOf } from '../company/domain.ts'
import { countryOfHost } from './country-domains.ts'
import { countriesOfLanguage, countriesOfText, regionOf } from './country-signs.ts'
import { isInternational, parsePhone, toCountryCode } from './parse-phone.ts'

type Add = (country: string | null | undefined, weight: number) => void

/** Explicit numbers, addresses and lines that are looked at; the first speak for all. */
const LOOKED_AT = 60

/** How much the page's own signs speak for each country, before its numbers are tried. */
export function countryPriors(evidence: PageEvidence, uiLanguage: string): Map<string, number> {
  const priors = new Map<string, number>()
  const add: Add = (country, weight) => {
    const code = toCountryCode(country ?? null)
    if (code !== null) priors.set(code, (priors.get(code) ?? 0) + weight)
  }
  for (const country of new Set(evidence.countries)) add(countryByName(country), 3)
  const { country, weight } = countryOfHost(hostOf(evidence.url))
  add(country, weight)
  add(regionOf(/^https?:\/\/[^/]+\/([a-z]{2}[-_][a-z]{2})(?:\/|$)/i.exec(evidence.url)?.[1] ?? ''), 0.7)
  addFindings(evidence.findings, add)
  add(regionOf(evidence.locale), 1)
  for (const [code, weight] of countriesOfLanguage(evidence.language)) add(code, weight)
  for (const [code, weight] of countriesOfText(textOf(evidence))) add(code, weight)
  add(regionOf(uiLanguage), 0.3)
  return priors
}

/** What several findings say alike counts for more, up to a limit a kind. */
function addFindings(findings: readonly Finding[], add: Add): void {
  const phones = of(findings, 'phone').filter(({ value }) => isInternational(value))
  addEach(
    phones.map(({ value }) => parsePhone(value, null)?.country),
    0.7,
    2,
    add,
  )
  addEach(
    of(findings, 'address').map(({ value }) => countryOfLine(value.slice(-110))),
    1.5,
    2.5,
    add,
  )
  addEach(
    of(findings, 'country').map(({ value }) => value),
    0.5,
    1,
    add,
  )
  const hosts = of(findings, 'email').map(({ value }) =>
    countryOfHost(value.slice(value.lastIndexOf('@') + 1)),
  )
  addEach(
    hosts.map(({ country, weight }) => (weight < 1 ? null : country)),
    0.7,
    1.4,
    add,
  )
}

const of = (findings: readonly Finding[], field: Finding['field']): Finding[] =>
  findings.filter((finding) => finding.field === field).slice(0, LOOKED_AT)

function addEach(
  countries: readonly (string | null | undefined)[],
  each: number,
  most: number,
  add: Add,
): void {
  const sums = new Map<string, number>()
  for (const country of countries) if (country) sums.set(country, (sums.get(country) ?? 0) + each)
  for (const [country, sum] of sums) add(country, Math.min(most, sum))
}

const textOf = ({ title, findings }: PageEvidence): string =>
  [title, ...findings.slice(0, 300).map(({ snippet }) => snippet)].join('\n')
