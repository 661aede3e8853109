import { foldText } from '../../lib/evidence/fold-text.ts'
import type { Settings, Setup } from './use-setup.ts'

export type SetupField = Setup['fields'][number]
export type FieldSetting = Settings['fields'][string]

/** How a field is set up; one that the user never touched is shown where most leads need it. */
export function settingOf(settings: Settings, { id, role }: SetupField): FieldSetting {
  return settings.fields[id] ?? { shown: role !== null, source: null, fallback: '' }
}

/** What the CRM demands is shown in any case. */
export function isShown(settings: Settings, field: SetupField): boolean {
  return field.required || settingOf(settings, field).shown
}

/** The settings with one field set up otherwise. */
export function withSetting(settings: Settings, field: SetupField, changes: Partial<FieldSetting>): Settings {
  const setting = { ...settingOf(settings, field), shown: isShown(settings, field), ...changes }
  return { ...settings, fields: { ...settings.fields, [field.id]: setting } }
}

export interface FieldGroups {
  shown: SetupField[]
  hidden: SetupField[]
}

/** Those whose name has the searched words in it: what users pick anew for most leads first, then in the CRM's order. */
export function groupFields(
  fields: readonly SetupField[],
  settings: Settings,
  nameOf: (field: SetupField) => string,
  search: string,
): FieldGroups {
  const wanted = foldText(search.trim())
  const found = fields.filter((field) => foldText(nameOf(field)).includes(wanted))
  const ordered = [...found.filter(({ role }) => role !== null), ...found.filter(({ role }) => role === null)]
  return {
    shown: ordered.filter((field) => isShown(settings, field)),
    hidden: ordered.filter((field) => !isShown(settings, field)),
  }
}
