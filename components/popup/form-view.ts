import type { Draft } from '../../lib/lead/draft.ts'
import type { DestinationView } from '../../lib/messages/views.ts'
import type { FormPlace } from './field-problem.ts'

/** A part of a lead that a CRM can demand. */
export type LeadPart = DestinationView['requires'][number]

/** What each part of the form gets: the draft as it will be sent, the way to change it, and what is wrong where. */
export interface FormView {
  draft: Draft
  edit: (change: (draft: Draft) => Draft) => Promise<void>
  problemAt: (place: FormPlace) => string | null
  /** Whether the destination demands a part of the lead. */
  requires: (part: LeadPart) => boolean
  /** It is not saved yet, so that its people can still become a lead each. */
  canGoApart: boolean
  /** Marks where a value stands on the page; null: its page is not at hand. */
  showOnPage: ((wanted: Shown) => Promise<'shown' | 'not-found' | 'left' | 'silent'>) | null
}

/** A value as the form shows it, and the words it was read in. */
export interface Shown {
  value: string
  snippet: string
}
