import type { Lead } from '../lead/lead.ts'

interface NoteContent {
  lead: Lead
  /** Whether to tell the page, the time, and where each value was found. */
  provenance: boolean
  /** Values of the lead that the vendor's own fields cannot hold, a line each. */
  extras?: readonly string[]
}

/** The paragraphs of the note beside a lead: the user's words, what else was captured, the page, the sources. */
export function noteParagraphs({ lead, provenance, extras = [] }: NoteContent): string[] {
  const { note, page, sources } = lead
  const origins = sources.map(({ value, source }) => labelled(value, source))
  // A local file's address says something of the user and nothing to the CRM.
  const address = /^https?:/.test(page.url) ? page.url : ''
  const place =
    address === '' && page.title.trim() === '' ? [] : [page.title, address, moment(page.capturedAt)]
  return [[note], extras, ...(provenance ? [place, origins] : [])]
    .map((lines) =>
      lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((paragraph) => paragraph !== '')
}

/** The same as one plain text; '' where there is nothing to say. */
export function leadNote(content: NoteContent): string {
  return noteParagraphs(content).join('\n\n')
}

/** Phones with an extension, which few CRMs have a place for. */
export function extensionLines({ people, company }: Pick<Lead, 'people' | 'company'>): string[] {
  return [...people, company].flatMap(({ name, phones }) =>
    phones
      .filter(({ extension }) => extension !== '')
      .map(({ number, extension }) => labelled(name, `${number} ext. ${extension}`)),
  )
}

/** The company's own e-mails and phones, for a record that is one person's; what a person has too is theirs. */
export function companyReachLines({ people, company }: Pick<Lead, 'people' | 'company'>): string[] {
  const emails = company.emails.filter(
    ({ address }) => !people.some((person) => person.emails.some((email) => email.address === address)),
  )
  const phones = company.phones.filter(
    ({ number, extension }) =>
      extension === '' && !people.some((person) => person.phones.some((phone) => phone.number === number)),
  )
  return [...emails.map(({ address }) => address), ...phones.map(({ number }) => number)].map((way) =>
    labelled(company.name, way),
  )
}

export function labelled(label: string, text: string): string {
  return label === '' ? text : `${label}: ${text}`
}

/** To the minute, in UTC: whoever reads it sits in another place. */
function moment(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
