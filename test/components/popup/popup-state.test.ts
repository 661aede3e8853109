import { describe, expect, it } from 'vitest'
import { setDestination, setFieldValue } from '../../../components/popup/edit-destination.ts'
import { addContact, typeValue } from '../../../components/popup/edit-draft.ts'
import type { PopupEvent } from '../../../components/popup/popup-events.ts'
import { type OpenState, type PopupState, reducePopup } from '../../../components/popup/popup-state.ts'
import type { Draft } from '../../../lib/lead/draft.ts'
import type { DraftProblem } from '../../../lib/lead/draft-problem.ts'
import type { EntryView } from '../../../lib/messages/views.ts'
import { ada, draft, entry, person, popupView } from './fixture.ts'

const sent = entry({ kind: 'delivered', link: null })
const waiting = entry({ kind: 'waiting', delay: null })
const refused = entry({ kind: 'refused', refusals: [{ field: 'email', text: 'no' }] })
const badEmail: DraftProblem = { personId: 'ada', field: 'email', valueId: 'e1', code: 'email-invalid' }

function openAfter(view: Parameters<typeof popupView>[0], ...events: PopupEvent[]): OpenState {
  const opened: PopupEvent = { kind: 'opened', view: popupView(view) }
  const state = [opened, ...events].reduce<PopupState>(reducePopup, { phase: 'loading' })
  if (state.phase !== 'open') throw new Error('not open')
  return state
}

describe('opening', () => {
  it.each<[string, EntryView[], OpenState['shows']]>([
    ['the form of a new lead', [], 'form'],
    ['the receipt of a saved one', [sent], 'receipt'],
    ['the form of a refused one', [sent, { ...refused, id: 'other' }], 'form'],
  ])('shows %s', (_, entries, shows) => {
    expect(openAfter({ entries }).shows).toBe(shows)
  })

  it('opens the first person who will be saved', () => {
    const people = [person('bo', 'Bo', { included: false }), ada]
    expect(openAfter({ draft: draft({ people }) }).openPersonId).toBe('ada')
  })

  it('tells a silent background from one that fell silent later', () => {
    expect(reducePopup({ phase: 'loading' }, { kind: 'unanswered' })).toEqual({ phase: 'silent' })
    expect(openAfter({}, { kind: 'reading' }, { kind: 'unanswered' })).toMatchObject({
      phase: 'open',
      busy: null,
      trouble: 'silent',
    })
  })

  it('hears no entry before it is open', () => {
    expect(reducePopup({ phase: 'loading' }, { kind: 'entry-changed', entry: sent }).phase).toBe('loading')
  })
})

describe('keystrokes', () => {
  const lost: PopupEvent = { kind: 'draft-lost', trouble: 'draft-full' }

  it('that were not stored are told until one is', () => {
    expect(openAfter({}, lost).trouble).toBe('draft-full')
    expect(openAfter({}, lost, { kind: 'draft-stored' }).trouble).toBeNull()
  })

  it('that are stored hide no other trouble', () => {
    const unsaved: PopupEvent = { kind: 'unsaved', trouble: 'save-full' }
    expect(openAfter({}, unsaved, { kind: 'draft-stored' }).trouble).toBe('save-full')
  })

  it('clear the problem of the value they change, and no other', () => {
    const phone: DraftProblem = { personId: 'ada', field: 'phone', valueId: 'p1', code: 'phone-invalid' }
    const edited = typeValue(
      draft(),
      { of: 'contact', personId: 'ada', list: 'emails', id: 'e1' },
      'a@b.example',
    )
    const state = openAfter(
      {},
      { kind: 'invalid', problems: [badEmail, phone] },
      { kind: 'edited', draft: edited },
    )
    expect(state.problems).toEqual([phone])
  })

  const demanded: DraftProblem[] = [
    { personId: 'ada', field: 'title', valueId: null, code: 'required' },
    { personId: 'ada', field: 'email', valueId: null, code: 'required' },
    { personId: null, field: 'company', valueId: null, code: 'required' },
    { personId: null, field: 'address', valueId: null, code: 'required' },
    { personId: null, field: 'custom', valueId: 'region', code: 'required' },
  ]
  it.each<[string, DraftProblem['field'], (before: Draft) => Draft]>([
    [
      'a job title',
      'title',
      (before) => typeValue(before, { of: 'person', personId: 'ada', field: 'title' }, 'x'),
    ],
    ['an e-mail', 'email', (before) => addContact(before, 'ada', 'emails')],
    ['a company', 'company', (before) => typeValue(before, { of: 'company', field: 'name' }, 'x')],
    ['an address', 'address', (before) => typeValue(before, { of: 'company', field: 'address' }, 'x')],
    ["a value of the CRM's own", 'custom', (before) => setFieldValue(before, 'close-1', 'region', 'x')],
  ])('clear what was demanded of %s alone', (_, field, change) => {
    const edited: PopupEvent = { kind: 'edited', draft: change(draft()) }
    const state = openAfter({}, { kind: 'invalid', problems: demanded }, edited)
    expect(state.problems).toEqual(demanded.filter((problem) => problem.field !== field))
  })

  it('that send the lead elsewhere clear all that was demanded there', () => {
    const edited: PopupEvent = { kind: 'edited', draft: setDestination(draft(), 'close-1') }
    expect(openAfter({}, { kind: 'invalid', problems: demanded }, edited).problems).toEqual([])
  })

  it('clear "nothing to save"', () => {
    const empty: DraftProblem = { personId: null, field: 'lead', valueId: null, code: 'empty' }
    const state = openAfter({}, { kind: 'invalid', problems: [empty] }, { kind: 'edited', draft: draft() })
    expect(state.problems).toEqual([])
  })
})

describe('saving', () => {
  it('ends in a receipt', () => {
    const state = openAfter({}, { kind: 'saving' }, { kind: 'saved', entries: [waiting] })
    expect(state).toMatchObject({ shows: 'receipt', busy: null, entries: [waiting] })
  })

  it.each<PopupEvent>([
    { kind: 'saved', entries: [waiting] },
    { kind: 'known', trouble: 'known', entries: [waiting] },
  ])('believes a notice over the older answer "$kind"', (answer) => {
    const state = openAfter({}, { kind: 'saving' }, { kind: 'entry-changed', entry: sent }, answer)
    expect(state.entries).toEqual([sent])
  })

  it('does not believe a notice from before the save', () => {
    const state = openAfter(
      { entries: [refused] },
      { kind: 'entry-changed', entry: refused },
      { kind: 'saving' },
      { kind: 'saved', entries: [waiting] },
    )
    expect(state).toMatchObject({ entries: [waiting], shows: 'receipt' })
  })

  it('opens the person whose value is in fault', () => {
    const people = [ada, person('bo', 'Bo')]
    const problems = [{ ...badEmail, personId: 'bo' }]
    expect(openAfter({ draft: draft({ people }) }, { kind: 'invalid', problems })).toMatchObject({
      openPersonId: 'bo',
      complaints: 1,
    })
  })

  it('goes back to the form when the CRM refuses what was just saved', () => {
    const state = openAfter(
      {},
      { kind: 'saved', entries: [waiting] },
      { kind: 'entry-changed', entry: refused },
    )
    expect(state).toMatchObject({ shows: 'form', complaints: 1, entries: [refused] })
  })

  it('leaves a user alone who is already at the form', () => {
    const state = openAfter(
      { entries: [waiting] },
      { kind: 'form-wanted' },
      { kind: 'entry-changed', entry: refused },
    )
    expect(state.complaints).toBe(0)
  })

  it('ignores the entries of other drafts', () => {
    const foreign = { ...sent, draftId: 'other' }
    expect(openAfter({}, { kind: 'entry-changed', entry: foreign }).entries).toEqual([])
  })

  it('returns to the form when its entry is gone', () => {
    expect(openAfter({ entries: [sent] }, { kind: 'entry-gone', entryId: sent.id })).toMatchObject({
      entries: [],
      shows: 'form',
    })
  })
})
