import type { ListRow, RowPerson } from '../../../lib/messages/list-views.ts'
import type { EntryView } from '../../../lib/messages/views.ts'

/** A lead of the built-in list, numbered so that tests can tell it from another. */
export function row(number: number, changes: Partial<ListRow> = {}): ListRow {
  return {
    id: `r${number}`,
    savedAt: Date.UTC(2026, 10, 20, 9, 30, 5),
    statusId: 'new',
    people: [person({ name: `Person ${number}` })],
    company: '',
    companyEmails: [],
    companyPhones: [],
    website: '',
    address: '',
    note: '',
    pageUrl: 'https://harbour-finch.example/team',
    pageTitle: 'Our team',
    ...changes,
  }
}

export function person(changes: Partial<RowPerson> = {}): RowPerson {
  return { name: '', title: '', emails: [], phones: [], ...changes }
}

export function rows(count: number, from = 1): ListRow[] {
  return Array.from({ length: count }, (_, index) => row(from + index))
}

export function entry(id: string, state: EntryView['state'], changes: Partial<EntryView> = {}): EntryView {
  return {
    id,
    draftId: id,
    destinationId: 'close',
    destinationName: 'Close',
    leadName: `Lead ${id}`,
    pageUrl: 'https://harbour-finch.example/team',
    savedAt: Date.UTC(2026, 10, 20, 9),
    intent: 'create',
    state,
    ...changes,
  }
}
