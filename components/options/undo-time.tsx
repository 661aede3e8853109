import { sayCount } from '../../lib/words/say-count.ts'
import { Button } from '../shared/button.tsx'
import { Field } from '../shared/field.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { Select } from '../shared/select.tsx'
import { Saved } from './saved.tsx'
import { useUndoTime } from './use-undo-time.ts'

/** Enough to choose from; one that was set otherwise is offered too. */
const offered = [0, 3, 5, 10, 20, 30]

/** How long a saved lead can be taken back before it goes out; kept at once. */
export function UndoTime() {
  const { say } = useGleaner()
  const { seconds, isSilent, read, set, saveState } = useUndoTime()
  const choices = [...new Set([...offered, seconds ?? 0])].sort((left, right) => left - right)
  const label = (count: number) =>
    count === 0 ? say('undo_time_off') : sayCount(say, 'undo_time_seconds', count)
  return (
    <section aria-labelledby="undo-time" aria-busy={seconds === null && !isSilent}>
      <h2 id="undo-time">{say('options_undo')}</h2>
      {isSilent && (
        <Notice tone="bad" actions={<Button onClick={() => void read()}>{say('silent_again')}</Button>}>
          {say('silent')}
        </Notice>
      )}
      {seconds !== null && (
        <div class="undo-time">
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
      )}
    </section>
  )
}
