import { useGleaner } from '../shared/gleaner.ts'
import { Check } from './check.tsx'
import type { SetupField } from './setup-fields.ts'

interface DefaultChoicesProps {
  field: SetupField
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Several of a field's options, each with its colour where the vendor has one. */
export function DefaultChoices({ field, chosen, onChange }: DefaultChoicesProps) {
  const { say } = useGleaner()
  // Options that the CRM no longer has go with the next tick.
  const ticked = field.options.map(({ id }) => id).filter((id) => chosen.includes(id))
  const tick = (id: string, isTicked: boolean) =>
    onChange(isTicked ? [...ticked, id] : ticked.filter((one) => one !== id))
  return (
    <fieldset class="field default-choices">
      <legend class="field-label">{say('setup_default')}</legend>
      <div class="options-box">
        {field.options.map(({ id, label, color }) => (
          <Check key={id} checked={ticked.includes(id)} onChange={(isTicked) => tick(id, isTicked)}>
            {color !== null && (
              <span class="color-dot" style={{ backgroundColor: color }} aria-hidden="true" />
            )}
            <span dir="auto">{label}</span>
          </Check>
        ))}
      </div>
      {field.role !== null && <p class="hint">{say('setup_none_chosen')}</p>}
    </fieldset>
  )
}
