import type { Draft } from '../../lib/lead/draft.ts'
import type { DraftProblem } from '../../lib/lead/draft-problem.ts'
import type { EntryView, OutboxView, PopupView } from '../../lib/messages/views.ts'
import type { PeopleEvent } from './people-verdicts.ts'
import type { VerdictEvent } from './verdict-state.ts'

/** What can happen to the popup. */
export type PopupEvent =
  | { kind: 'opened'; view: PopupView; isEditing?: boolean }
  | { kind: 'missing' }
  | OpenEvent

/** What can happen once the popup shows a draft. */
export type OpenEvent =
  | { kind: 'unanswered' }
  | { kind: 'edited'; draft: Draft }
  | { kind: 'draft-stored' }
  | { kind: 'draft-checked'; draft: Draft; problems: DraftProblem[] }
  | { kind: 'draft-lost'; trouble: 'draft-full' | 'draft-silent' }
  | { kind: 'saving' }
  | { kind: 'saved'; entries: EntryView[] }
  | { kind: 'known'; trouble: 'known' | 'known-part'; entries: EntryView[] }
  | { kind: 'invalid'; problems: DraftProblem[]; destinationId?: string | undefined }
  | { kind: 'problems-wanted' }
  | { kind: 'unsaved'; trouble: 'save-full' | 'gone' }
  | { kind: 'reading' }
  | { kind: 'entry-changed'; entry: EntryView }
  | { kind: 'entry-gone'; entryId: string }
  | { kind: 'undoing' }
  | { kind: 'undone'; entry: EntryView }
  | { kind: 'not-undone'; reason: 'too-late' | 'failed' | 'used'; entry: EntryView }
  | { kind: 'progressed'; progress: OutboxView | null }
  | { kind: 'form-wanted' }
  | { kind: 'person-opened'; personId: string | null }
  | VerdictEvent
  | PeopleEvent
