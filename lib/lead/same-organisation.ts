import { stripLegalForm } from '../evidence/legal-form.ts'
import { domainLabel, hostOf, isPlatform } from './domain.ts'
import { domainAgreement, isAcronymOf, squash } from './domain-agreement.ts'

/** Whether two names are spellings of one: with or without the legal form, small or in capitals. */
export const isSameName = (left: string, right: string): boolean => bareOf(left) === bareOf(right)

const bareOf = (name: string): string => squash(stripLegalForm(name))

/** Whether a name may be that of the site's own organisation: its name, a longer or shorter form of it, or its host's. */
export function isSiteOwn(name: string, organisation: string, url: string): boolean {
  if (organisation !== '') {
    if (isSameName(name, organisation) || isAcronymOf(name, organisation) || isAcronymOf(organisation, name))
      return true
    if (beginsWith(name, organisation) || beginsWith(organisation, name)) return true
  }
  const host = hostOf(url)
  return !isPlatform(host) && domainAgreement(stripLegalForm(name), domainLabel(host)) >= HOST_SAYS
}

/** Below it, words that begin alike. */
const HOST_SAYS = 0.8

function beginsWith(long: string, short: string): boolean {
  const words = (name: string) => stripLegalForm(name).split(/\s+/).map(squash)
  const [whole, start] = [words(long), words(short)]
  return start.join('').length >= 4 && start.every((word, index) => word === whole[index])
}
