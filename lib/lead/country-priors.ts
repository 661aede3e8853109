import type { PageEvidence } from '../evidence/evidence.ts'
import { countryByName } from './country-name.ts'
import { hostOf } from './domain.ts'
import { parsePhone, toCountryCode } from './parse-phone.ts'

/** Country domains that the whole world uses. */
const WORLDLY = new Set('AI CC CO EU FM GG IO LY ME SO TO TV VC WS'.split(' '))

/** How much the page's own signs speak for each country, before its numbers are tried. */
export function countryPriors(evidence: PageEvidence, uiLanguage: string): Map<string, number> {
  const priors = new Map<string, number>()
  const add = (country: string | null | undefined, weight: number): void => {
    const code = toCountryCode(country === 'UK' ? 'GB' : (country ?? null))
    if (code !== null) priors.set(code, (priors.get(code) ?? 0) + weight)
  }
  for (const country of new Set(evidence.countries)) add(countryByName(country), 3)
  const topLevel = hostOf(evidence.url).split('.').at(-1)?.toUpperCase() ?? ''
  add(topLevel, WORLDLY.has(topLevel) ? 0.7 : 3)
  if (/^(?:GOV|EDU|MIL)$/.test(topLevel)) add('US', 3)
  const explicit = new Map<string, number>()
  for (const { field, value } of evidence.findings) {
    const country =
      field === 'phone' && /^\s?\(?(?:\+|00)/.test(value) ? parsePhone(value, null)?.country : null
    if (country) explicit.set(country, (explicit.get(country) ?? 0) + 0.7)
  }
  for (const [country, weight] of explicit) add(country, Math.min(2, weight))
  add(regionOf(evidence.locale), 1)
  addLanguage(evidence.language, add)
  add(regionOf(uiLanguage), 0.3)
  return priors
}

/** Page builders leave "en-US" or "en-GB" wherever nobody changed it. */
function addLanguage(language: string, add: (country: string | null, weight: number) => void): void {
  const region = regionOf(language)
  add(region, region === 'US' || region === 'GB' ? 0.3 : 1)
  if (region !== null || language === '') return
  const likely = maximise(language)?.region ?? null
  add(likely, likely === 'US' ? 0.2 : 1)
}

function regionOf(locale: string): string | null {
  return /^[a-z]{2,3}(?:[-_][A-Z][a-z]{3})?[-_]([a-z]{2})\b/i.exec(locale)?.[1]?.toUpperCase() ?? null
}

function maximise(language: string): Intl.Locale | null {
  try {
    return new Intl.Locale(language).maximize()
  } catch {
    return null
  }
}
