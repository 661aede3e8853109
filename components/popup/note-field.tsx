import { useId } from 'preact/hooks'
import { useGleaner } from '../shared/gleaner.ts'
import { actKeys } from '../shared/keys.ts'
import { Problem } from '../shared/problem.tsx'
import { RequiredMark } from '../shared/required-mark.tsx'
import { setNote } from './edit-draft.ts'
import type { FormView } from './form-view.ts'
import { popupKeys } from './popup-keys.ts'

/** The user's own words about the lead; the only box in which Enter makes a new line. */
export function NoteField({ form }: { form: FormView }) {
  const { say } = useGleaner()
  const id = useId()
  const problem = form.problemAt({ of: 'draft', field: 'note' })
  return (
    <div class="block value">
      <div class="value-label">
        <label for={id}>{say('field_note')}</label>
        <RequiredMark shown={form.requires('note')} />
      </div>
      <div class="value-main">
        <div class="value-box">
          <textarea
            id={id}
            class="input input-lines"
            aria-keyshortcuts={actKeys(popupKeys.note)}
            rows={1}
            dir="auto"
            value={form.draft.note}
            placeholder={say('add_here')}
            aria-invalid={problem !== null}
            aria-required={form.requires('note') || undefined}
            aria-describedby={problem === null ? undefined : `${id}-problem`}
            onInput={(event) => {
              const note = event.currentTarget.value
              void form.edit((draft) => setNote(draft, note))
            }}
          />
        </div>
        <Problem id={`${id}-problem`} text={problem} />
      </div>
    </div>
  )
}
