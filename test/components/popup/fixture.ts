import type {
  Draft,
  DraftContact,
  DraftOffer,
  DraftPerson,
  DraftValue,
  Origin,
} from '../../../lib/lead/draft.ts'
import type {
  DestinationView,
  EntryView,
  FieldView,
  MatchView,
  PopupView,
  VerdictView,
} from '../../../lib/messages/views.ts'

/** An invented page of "Harbour & Finch" as the background would hand it to the popup. */

export const found: Origin = { source: 'link', snippet: 'Write to Ada', confidence: 0.97 }
export const doubtful: Origin = { source: 'text', snippet: 'Ada Quill, sales', confidence: 0.7 }
export const typed: Origin = { source: 'typed', snippet: '', confidence: 1 }

export function value(text: string, origin: Origin = found): DraftValue {
  return { value: text, origins: text === '' ? [] : [origin], edited: false }
}

export function contact(id: string, text: string, type: DraftContact['type'] = 'work'): DraftContact {
  return { ...value(text), id, type }
}

export function person(id: string, name: string, parts: Partial<DraftPerson> = {}): DraftPerson {
  const nothing = { emails: [], phones: [], profiles: [] }
  return { id, included: true, name: value(name), title: value(''), company: value(''), ...nothing, ...parts }
}

export function offer(field: DraftOffer['field'], text: string): DraftOffer {
  return { field, value: text, type: 'work', origins: [doubtful] }
}

export const ada = person('ada', 'Ada Quill', {
  title: value('Head of Sales', doubtful),
  emails: [contact('e1', 'ada@harbour.example')],
  phones: [contact('p1', '+44 20 7946 0112', 'direct')],
})

export function draft(parts: Partial<Draft> = {}): Draft {
  return {
    id: 'draft-1',
    pageUrl: 'https://harbour.example/ada',
    pageTitle: 'Ada Quill',
    capturedAt: 0,
    reading: 'whole',
    country: 'GB',
    people: [ada],
    company: {
      name: value('Harbour & Finch'),
      website: value('https://harbour.example'),
      address: value('1 Quay, Bristol'),
      emails: [],
      phones: [],
    },
    organisation: 'Harbour & Finch',
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
    ...parts,
  }
}

export const emptyDraft: Partial<Draft> = {
  people: [person('nobody', '')],
  company: { name: value(''), website: value(''), address: value(''), emails: [], phones: [] },
}

export const thisBrowser: DestinationView = {
  id: 'this-browser',
  crm: 'this-browser',
  name: 'This browser',
  vendor: 'This browser',
  keep: 'device',
  fields: [],
  requires: [],
  makes: { once: ['lead'], company: [], person: ['contact'], nobody: [] },
  account: '',
  user: '',
  statuses: [
    { id: 'new', label: 'New' },
    { id: 'won', label: 'Won' },
  ],
  statusId: 'new',
  disconnection: null,
}

export const close: DestinationView = {
  ...thisBrowser,
  id: 'close-1',
  crm: 'close',
  name: 'Close',
  vendor: 'Close',
  account: 'Harbour',
  user: 'Bo',
  statuses: [
    { id: 'potential', label: 'Potential' },
    { id: 'bad-fit', label: 'Bad fit' },
  ],
  statusId: 'bad-fit',
}

export const pipedrive: DestinationView = {
  ...close,
  id: 'pipedrive-1',
  crm: 'pipedrive',
  name: 'Pipedrive',
  vendor: 'Pipedrive',
  statuses: [],
  statusId: '',
  makes: { once: [], company: ['organization'], person: ['person', 'lead'], nobody: ['lead'] },
}

export function field(id: string, parts: Partial<FieldView> = {}): FieldView {
  return {
    id,
    label: id,
    of: 'lead',
    type: 'text',
    options: [],
    required: false,
    maxLength: null,
    role: null,
    source: null,
    start: parts.type === 'choices' ? [] : '',
    ...parts,
  }
}

/** Ada as Close has her, with another title and one e-mail less. */
export const adaThere: MatchView = {
  recordId: 'lead_1',
  ids: { contact: 'cont_1' },
  verdict: 'person',
  personKey: 'ada',
  name: 'Ada Quill',
  company: 'Harbour & Finch',
  owner: 'Bo Finch',
  status: 'Qualified',
  link: 'https://app.close.example/lead/lead_1/',
  reasons: [{ by: 'email', value: 'ada@harbour.example' }],
  held: { title: 'Sales', emails: [] },
  actions: ['update', 'add'],
  place: 'destination',
  sent: null,
  changes: [
    { id: 'phones:+44', field: 'phones', now: '', next: '+442079460112', kind: 'add', type: 'direct' },
    { id: 'title:Head of Sales', field: 'title', now: 'Sales', next: 'Head of Sales', kind: 'replace' },
  ],
}

export function verdict(matches: MatchView[], parts: Partial<VerdictView> = {}): VerdictView {
  return { matches, answer: 'done', unchecked: 0, ...parts }
}

export function entry(state: EntryView['state'], destination = close): EntryView {
  return {
    id: `draft-1.${destination.id}`,
    draftId: 'draft-1',
    destinationId: destination.id,
    destinationName: destination.name,
    leadName: 'Ada Quill',
    pageUrl: 'https://harbour.example/ada',
    savedAt: 0,
    intent: 'create',
    state,
  }
}

export function popupView(parts: Partial<PopupView> = {}): PopupView {
  return {
    draft: draft(),
    destinations: [thisBrowser, close],
    entries: [],
    troubled: 0,
    problems: [],
    earlier: [],
    ...parts,
  }
}
