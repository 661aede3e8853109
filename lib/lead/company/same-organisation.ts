import { stripLegalForm } from '../../evidence/companies/legal-form.ts'
import { domainLabel, hostOf, isPlatform } from './domain.ts'
import { domainAgreement, isAcronymOf, squash } from './domain-agreement.ts'

/** Whether two names are spellings of one: with or without the legal form, small or in capitals. */
export const isSameName = (left: string, right: string): boolean => bareOf(left) === bareOf(right)

const bareOf = (name: string): string => squash(stripLegalForm(name))

/** Whether a name may be that of the site's own organisation: its name, a longer or shorter form of it, or its host's. */
export function isSiteOwn(name: string, organisation: string, url: string): boolean {
  const bare = stripLegalForm(name)
  if (organisation !== '') {
    if (isAcronymOf(name, organisation) || isAcronymOf(organisation, name)) return true
    const [words, others] = [wordsOf(bare), wordsOf(stripLegalForm(organisation))]
    if (words.join('') === others.join('') || beginsWith(words, others) || beginsWith(others, words))
      return true
  }
  const host = hostOf(url)
  return !isPlatform(host) && domainAgreement(bare, domainLabel(host)) >= HOST_SAYS
}

/** Below it, words that begin alike. */
const HOST_SAYS = 0.8

const wordsOf = (bare: string): string[] => bare.split(/\s+/).map(squash)

const beginsWith = (whole: readonly string[], start: readonly string[]): boolean =>
  start.join('').length >= 4 && start.every((word, index) => word === whole[index])
