import { Check } from 'lucide-preact'
import type { FieldView } from '../../lib/messages/views.ts'
import './chips.css'
import type { ControlProps } from './field.tsx'

interface ChoiceChipsProps {
  label: string
  options: FieldView['options']
  chosen: readonly string[]
  control: ControlProps
  onChange: (chosen: string[]) => void
}

/** Several of many, each a chip to tick, with the colour that the CRM gives it. */
export function ChoiceChips({ label, options, chosen, control, onChange }: ChoiceChipsProps) {
  const known = new Set(options.map(({ id }) => id))
  // What the account does not know any more is shown too: it is what would be sent.
  const stray = chosen.filter((id) => !known.has(id)).map((id) => ({ id, label: id, color: null }))
  const toggle = (id: string, ticked: boolean) =>
    onChange(ticked ? [...chosen, id] : chosen.filter((other) => other !== id))
  return (
    <fieldset id={control.id} class="chips" aria-label={label} aria-describedby={control['aria-describedby']}>
      {[...options, ...stray].map((option) => (
        <label key={option.id} class="chip">
          <input
            type="checkbox"
            class="visually-hidden"
            aria-invalid={control['aria-invalid']}
            checked={chosen.includes(option.id)}
            onChange={(event) => toggle(option.id, event.currentTarget.checked)}
          />
          {option.color !== null && <span class="chip-dot" style={{ backgroundColor: option.color }} />}
          <bdi>{option.label}</bdi>
          <Check class="icon chip-check" aria-hidden="true" />
        </label>
      ))}
    </fieldset>
  )
}
