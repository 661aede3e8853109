import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { FieldRow } from './field-row.tsx'
import type { FieldSetting, SetupField } from './setup-fields.ts'
import type { Settings } from './use-setup.ts'

interface FieldGroupProps {
  title: string
  vendor: string
  fields: readonly SetupField[]
  /** Those that were shown when the set-up was unfolded, or those that were not. */
  isOfShown: boolean
  isFolded: boolean
  settings: Settings
  onChange: (field: SetupField, changes: Partial<FieldSetting>) => void
}

/** The fields that are shown, or those that are not: their number stands where they are folded away. */
export function FieldGroup({ title, fields, isFolded, ...group }: FieldGroupProps) {
  if (fields.length === 0) return null
  const rows = <Rows {...group} fields={fields} />
  if (isFolded) return <Folded title={`${title} (${fields.length})`}>{rows}</Folded>
  return (
    <div>
      <h5>{title}</h5>
      {rows}
    </div>
  )
}

/** What is folded is not drawn: it can be much. */
function Folded({ title, children }: { title: string; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="field-group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  )
}

function Rows({ fields, ...group }: Omit<FieldGroupProps, 'title' | 'isFolded'>) {
  return (
    <ul class="field-rows">
      {fields.map((field) => (
        <FieldRow
          key={field.id}
          {...group}
          field={field}
          onChange={(changes) => group.onChange(field, changes)}
        />
      ))}
    </ul>
  )
}
