import { Field } from '../shared/field.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { momentOf, wallClock } from './moment.ts'

interface DefaultMomentProps {
  type: 'date' | 'time' | 'datetime'
  value: string
  onChange: (value: string) => void
}

/** A date or time in the browser's own picker. A moment is kept in UTC and entered as the clock here shows it. */
export function DefaultMoment({ type, value, onChange }: DefaultMomentProps) {
  const { say } = useGleaner()
  return (
    <Field label={say('setup_default')}>
      {(control) =>
        type === 'datetime' ? (
          <input
            {...control}
            class="input"
            type="datetime-local"
            value={wallClock(value)}
            onInput={(event) => onChange(momentOf(event.currentTarget.value))}
          />
        ) : (
          <input
            {...control}
            class="input"
            type={type}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </Field>
  )
}
