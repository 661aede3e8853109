import type { Draft, DraftPerson } from '../../lib/lead/draft.ts'
import type { DestinationView } from '../../lib/messages/views.ts'
import type { FormPlace } from './field-problem.ts'
import type { PersonVerdict } from './person-verdict.ts'

/** A part of a lead that a CRM can demand. */
export type LeadPart = DestinationView['requires'][number]

/** What each part of the form gets: the draft as it will be sent, the way to change it, and what is wrong where. */
export interface FormView {
  draft: Draft
  edit: (change: (draft: Draft) => Draft) => Promise<void>
  /** Looks whether what was typed is what it should be. */
  check: () => Promise<void>
  problemAt: (place: FormPlace) => string | null
  /** Whether the destination demands a part of the lead. */
  requires: (part: LeadPart) => boolean
  /** Of several people, who of them is there already. */
  several: Several
  /** Marks where a value stands on the page; null: its page is not at hand. */
  showOnPage: ((wanted: Shown) => Promise<'shown' | 'not-found' | 'left' | 'silent'>) | null
}

/** A value as the form shows it, and the words it was read in. */
export interface Shown {
  value: string
  snippet: string
}

export interface Several {
  /** Null: there is nobody yet to say anything of. */
  verdictOf: (person: DraftPerson) => PersonVerdict | null
  /** Each becomes a lead of their own; `canChoose`: it is not saved yet, and makes a difference where they go. */
  isApart: boolean
  canChooseApart: boolean
  /** Only those who are new are ticked, as they are told of. */
  isOnlyNew: boolean
  chooseNew: () => Promise<void>
  chooseAll: (included: boolean) => Promise<void>
  /** The name of the place that they were looked for in. */
  destinationName: string
}
