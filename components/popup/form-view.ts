import type { Draft } from '../../lib/lead/draft.ts'
import type { FormPlace } from './field-problem.ts'

/** What each part of the form gets: the draft as it will be sent, the way to change it, and what is wrong where. */
export interface FormView {
  draft: Draft
  edit: (change: (draft: Draft) => Draft) => Promise<void>
  problemAt: (place: FormPlace) => string | null
}
