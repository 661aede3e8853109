import type { Draft, DraftCompany, DraftPerson, DraftValue } from './draft.ts'

/** What of a draft is known before anything was read. */
export interface DraftStart extends Pick<Draft, 'id' | 'pageUrl' | 'pageTitle' | 'reading'> {
  now: number
  newId: () => string
}

export const emptyValue = (): DraftValue => ({ value: '', origins: [], edited: false })

export const emptyPerson = (id: string): DraftPerson => ({
  id,
  included: true,
  name: emptyValue(),
  title: emptyValue(),
  company: emptyValue(),
  emails: [],
  phones: [],
  profiles: [],
})

export const emptyCompany = (): DraftCompany => ({
  name: emptyValue(),
  website: emptyValue(),
  address: emptyValue(),
  emails: [],
  phones: [],
})

/** A form to fill by hand: one person to type into. */
export function emptyDraft({ id, now, newId, pageUrl, pageTitle, reading }: DraftStart): Draft {
  return {
    id,
    pageUrl,
    pageTitle,
    capturedAt: now,
    reading,
    country: null,
    people: [emptyPerson(newId())],
    company: emptyCompany(),
    organisation: '',
    note: '',
    offers: [],
    destinationId: null,
    also: [],
    isApart: null,
    statusId: null,
    values: {},
    decisions: {},
    touched: false,
    pointedAt: false,
  }
}
