import type { Finding, PageEvidence } from '../evidence/evidence.ts'
import type { Gesture } from '../evidence/gesture.ts'
import { cleanText, LONGEST } from './clean-text.ts'
import { collectOffers } from './collect-offers.ts'
import { hostOf } from './company/domain.ts'
import { draftCompany, draftCompanyName } from './company/draft-company.ts'
import { findEmployers, titlesBeside, UNSURE, withoutFirm } from './company/draft-employers.ts'
import { findCompanies } from './company/find-company.ts'
import type { CompanyName } from './company/rank-companies.ts'
import { besideSelected, isOfPage, selectedCompany } from './company/selected-company.ts'
import { startConfidence } from './confidence.ts'
import type { Draft, DraftPerson, DraftValue, Origin } from './draft.ts'
import { draftContacts } from './draft-contacts.ts'
import { readEmails } from './emails/read-emails.ts'
import { emptyPerson } from './empty-draft.ts'
import { withGesture } from './gesture-findings.ts'
import { originOf } from './mention.ts'
import { findPeople } from './people/find-people.ts'
import { ownClicked } from './people/own-clicked.ts'
import type { Person } from './people/person.ts'
import { rankPeople } from './people/rank-people.ts'
import { titleConfidenceAmong } from './people/title-confidence.ts'
import { withTitlesApart } from './people/titles-apart.ts'
import { withSelectedTitle } from './people/with-selected-title.ts'
import { readPhones } from './phones/read-phones.ts'
import { isPointedAt, pointedFirst } from './pointed-at.ts'

export interface Capture extends Gesture {
  id: string
  now: number
  newId: () => string
  /** The browser's own language, the last hint at a country. */
  uiLanguage: string
}

/** Judges what a page said: who the people are, what is whose, and how sure that is. */
export function makeDraft(evidence: PageEvidence, capture: Capture): Draft {
  const findings = withTitlesApart(withGesture(evidence, capture))
  const { mentions, country } = readPhones(findings, evidence, capture.uiLanguage)
  const contacts = [...readEmails(findings, evidence), ...mentions].sort((a, b) => a.index - b.index)
  const usable = contacts.filter(({ type }) => type !== 'fax')
  const found = ownClicked(findPeople(findings, usable, evidence))
  const inOrder = withSelectedTitle(rankPeople(found.people, evidence), findings)
  const { name, employers, isOther } = findOrganisation(findings, evidence, inOrder)
  const beside = titlesBeside(evidence.findings)
  const ranked = inOrder.map((person) => withoutFirm(person, employers.get(person), beside))
  const titleConfidence = titleConfidenceAmong(ranked)
  const people = ranked.map((person, index) => ({
    ...draftPerson(person, titleConfidence, capture.newId),
    company: draftCompanyName(employers.get(inOrder[index] ?? person)),
  }))
  const [main = emptyPerson(capture.newId()), ...others] = people
  const company = isOther
    ? draftCompany(
        findings.filter(isPointedAt),
        { ...evidence, url: '' },
        found.unowned.filter(({ finding }) => isPointedAt(finding)),
        name,
        capture.newId,
      )
    : draftCompany(findings, evidence, found.unowned, name, capture.newId)
  return {
    id: capture.id,
    pageUrl: evidence.url,
    pageTitle: cleanText(evidence.title, LONGEST.address),
    capturedAt: capture.now,
    reading: evidence.truncated ? 'partial' : 'whole',
    country,
    people: [{ ...main, included: true }, ...others],
    company,
    organisation: name.value || hostOf(company.website.value),
    note: '',
    offers: collectOffers({ findings, contacts, unsure: found.unsure, ranked }, [main, ...others], company),
    destinationId: null,
    also: [],
    isApart: null,
    statusId: null,
    values: {},
    decisions: {},
    touched: false,
    pointedAt: capture.clickedLink !== null || capture.selectionText !== null,
  }
}

interface Organisation {
  name: DraftValue
  employers: ReadonlyMap<Person, CompanyName>
  /** The user marked a firm that the page is not of: nothing that the page gave for its own goes with that. */
  isOther: boolean
}

/** The firm that the user marked, else the page's own; and whom its people work for where that is another. */
function findOrganisation(
  findings: readonly Finding[],
  evidence: PageEvidence,
  people: readonly Person[],
): Organisation {
  const names = people.flatMap((person) => person.names.slice(0, 1).map(({ name }) => name))
  const [site] = findCompanies(findings, evidence, names)
  const pageName = draftCompanyName(site).value
  const selected = selectedCompany(findings)
  if (selected !== null) {
    const isOther = !isOfPage(selected.value, pageName, evidence.url)
    const { others } = findEmployers(evidence, people, selected.value)
    const employers = besideSelected(people, others, isOther ? site : undefined)
    return { name: draftCompanyName(selected), employers, isOther }
  }
  const { others, own, isList } = findEmployers(evidence, people, pageName)
  const name = draftCompanyName(site, isList ? UNSURE : 1)
  return { name: name.value === '' ? draftCompanyName(own[0]) : name, employers: others, isOther: false }
}

function draftPerson(
  person: Person,
  titleConfidence: (title: Finding) => number,
  newId: () => string,
): DraftPerson {
  const [title] = pointedFirst(person.titles)
  const value = title === undefined ? '' : cleanText(title.value, LONGEST.title)
  return {
    ...emptyPerson(newId()),
    included: false,
    name: draftName(person),
    title: {
      value,
      origins: pointedFirst(person.titles)
        .filter((one) => cleanText(one.value, LONGEST.title) === value)
        .map((one) => originOf({ finding: one, confidence: titleConfidence(one) })),
      edited: false,
    },
    emails: draftContacts(person.contacts, 'email', newId),
    phones: draftContacts(person.contacts, 'phone', newId),
    profiles: draftProfiles(person.profiles),
  }
}

const toOrigin = (finding: Finding): Origin => originOf({ finding, confidence: startConfidence(finding) })

/** The first form of the name, the user's own before the page's; all places that say it are its origins. */
function draftName({ names }: Person): DraftValue {
  const best = names.find(isRead) ?? names[0]
  const origins = names.map(({ finding, score }) =>
    originOf({
      finding,
      confidence:
        BY_SCORE.test(finding.source) || (finding.source === 'selection' && score < KNOWN)
          ? nameConfidence(score)
          : Math.max(startConfidence(finding), nameConfidence(score)),
    }),
  )
  return { value: best?.name ?? '', origins: origins.slice(0, 8), edited: false }
}

/** Where the words of a picture spell a name in another way, what the reader sees is kept. */
const isRead = ({ finding }: Person['names'][number]): boolean => finding.source !== 'image'

/** What is read off text is believed by its score alone. */
const BY_SCORE = /^(?:text|heading|link|image)$/

/** Below it, what the user marked has the form of a name and nothing else says that it is one. */
const KNOWN = 5

/** How often a name of this score was right on real pages. */
function nameConfidence(score: number): number {
  if (score >= 5) return 0.92
  if (score >= 4) return 0.85
  return score >= 3.2 ? 0.75 : 0.62
}

function draftProfiles(profiles: readonly Finding[]): DraftValue[] {
  const rows = new Map(profiles.map((finding) => [finding.value, finding]))
  return [...rows.values()]
    .slice(0, 10)
    .map((finding) => ({ value: finding.value, origins: [toOrigin(finding)], edited: false }))
}
