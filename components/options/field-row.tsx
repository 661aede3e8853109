import { useState } from 'preact/hooks'
import type { Say } from '../../lib/words/say.ts'
import { sayFieldName, saySourcePart } from '../shared/field-words.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { sayFieldKind } from './field-kind.ts'
import { FieldSettings } from './field-settings.tsx'
import { type FieldSetting, isShown, type SetupField, settingOf } from './setup-fields.ts'
import type { Settings } from './use-setup.ts'

interface FieldRowProps {
  vendor: string
  field: SetupField
  isOfShown: boolean
  settings: Settings
  onChange: (changes: Partial<FieldSetting>) => void
}

/** One field in one line; what can be set of it unfolds. */
export function FieldRow({ vendor, field, isOfShown, settings, onChange }: FieldRowProps) {
  const { say } = useGleaner()
  const [isOpen, setOpen] = useState(false)
  const setting = settingOf(settings, field)
  const shown = isShown(settings, field)
  return (
    <li>
      <details class="field-row" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="field-name" dir="auto">
            {sayFieldName(say, field)}
          </span>
          <span class="hint">{sayInBrief(say, field, setting)}</span>
          {field.required && <span class="tag">{say('field_required')}</span>}
          {shown !== isOfShown && (
            <span class="tag">{say(shown ? 'setup_now_shown' : 'setup_now_hidden')}</span>
          )}
        </summary>
        {isOpen && (
          <FieldSettings
            vendor={vendor}
            field={field}
            setting={setting}
            isShown={shown}
            onChange={onChange}
          />
        )}
      </details>
    </li>
  )
}

/** What it takes, whose it is, and where its value comes from if the user settled that. */
function sayInBrief(say: Say, field: SetupField, { source, fallback }: FieldSetting): string {
  const kind = sayFieldKind(say, field)
  if (source !== null) return say('setup_kind', kind, say('setup_from', saySourcePart(say, source)))
  return fallback.length > 0 ? say('setup_kind', kind, say('setup_has_default')) : kind
}
