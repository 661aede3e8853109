import { sayCount } from '../../lib/words/say-count.ts'
import { Field } from '../shared/field.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Select } from '../shared/select.tsx'
import { Saved } from './saved.tsx'
import type { PreferenceControl } from './use-preference.ts'

/** Enough to choose from; one that was set otherwise is offered too. */
const offered = [0, 3, 5, 10, 20, 30]

/** How long a saved lead can be taken back before it goes out; kept at once. */
export function UndoTime({ value: seconds, set, saveState }: PreferenceControl<number>) {
  const { say } = useGleaner()
  if (seconds === undefined) return null
  const choices = [...new Set([...offered, seconds])].sort((left, right) => left - right)
  const label = (count: number) =>
    count === 0 ? say('undo_time_off') : sayCount(say, 'undo_time_seconds', count)
  return (
    <div class="preference">
      <Field label={say('undo_time')} hint={say(seconds === 0 ? 'undo_time_hint_off' : 'undo_time_hint')}>
        {(control) => (
          <Select
            {...control}
            value={String(seconds)}
            choices={choices.map((count) => ({ id: String(count), label: label(count) }))}
            onChange={(id) => set(Number(id))}
          />
        )}
      </Field>
      <Saved state={saveState} onAgain={() => set(seconds)} />
    </div>
  )
}
