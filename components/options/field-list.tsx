import { useState } from 'preact/hooks'
import { sayFieldName } from '../shared/field-words.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { FieldGroup } from './field-group.tsx'
import { type FieldSetting, groupFields, type SetupField, withSetting } from './setup-fields.ts'
import type { Settings, Setup } from './use-setup.ts'

/** As many are looked through at a glance; more are searched, and hidden ones folded away. */
const atAGlance = 8

interface FieldListProps {
  vendor: string
  setup: Setup
  /** As it was when the set-up was unfolded. */
  first: Setup
  onChange: (settings: Settings) => void
}

/** The CRM's own fields, of which an account can have a hundred and more: a line each, found by name. */
export function FieldList({ vendor, setup: { fields, settings }, first, onChange }: FieldListProps) {
  const { say } = useGleaner()
  const [search, setSearch] = useState('')
  if (fields.length === 0) return null
  const nameOf = (field: SetupField) => sayFieldName(say, field)
  const { shown, hidden } = groupFields(fields, first.settings, nameOf, search)
  const group = {
    vendor,
    settings,
    onChange: (field: SetupField, changes: Partial<FieldSetting>) =>
      onChange(withSetting(settings, field, changes)),
  }
  return (
    <div class="field-list">
      <h4>{say('setup_fields')}</h4>
      <p class="hint">{say('setup_fields_hint')}</p>
      {fields.length > atAGlance && (
        <input
          class="input"
          type="search"
          aria-label={say('setup_search')}
          placeholder={say('setup_search')}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <FieldGroup {...group} title={say('setup_shown')} fields={shown} isOfShown isFolded={false} />
      <FieldGroup
        {...group}
        title={say('setup_hidden')}
        fields={hidden}
        isOfShown={false}
        isFolded={hidden.length > atAGlance && search.trim() === ''}
      />
      {shown.length + hidden.length === 0 && <p role="status">{say('setup_no_match')}</p>}
    </div>
  )
}
