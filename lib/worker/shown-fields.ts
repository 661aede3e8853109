import type { FieldSetting } from '../crm/connection-settings.ts'
import type { CrmField } from '../crm/field.ts'
import type { FieldValue } from '../lead/draft.ts'
import type { FieldView } from '../messages/views.ts'
import type { Choices } from '../storage/choices.ts'
import type { Connection } from '../storage/connections.ts'

/** How a field is set up: by the user, else as its kind suggests. What is required is shown whatever was set. */
export function settingOf({ settings }: Pick<Connection, 'settings'>, field: CrmField): FieldSetting {
  const set = settings.fields[field.id]
  const shown = field.required || (set?.shown ?? field.role !== null)
  return { source: null, fallback: '', ...set, shown }
}

/** What a field begins with: the user's default, or of what is picked anew for most leads the last choice. */
export function startOf(
  field: CrmField,
  { fallback }: FieldSetting,
  last: FieldValue | undefined,
): FieldValue {
  const hasDefault = fallback.length > 0
  const start = field.role !== null && !hasDefault ? (last ?? fallback) : fallback
  return field.type === 'choices' && start === '' ? [] : start
}

/** The fields that the popup shows, what is picked for most leads first. */
export function shownFields(
  connection: Pick<Connection, 'fields' | 'settings'>,
  last: NonNullable<Choices['values'][string]>,
): FieldView[] {
  const views = connection.fields.flatMap((field): FieldView[] => {
    const setting = settingOf(connection, field)
    if (!setting.shown) return []
    return [{ ...field, source: setting.source, start: startOf(field, setting, last[field.id]) }]
  })
  return views.sort((left, right) => Number(left.role === null) - Number(right.role === null))
}
