import type { ComponentChildren } from 'preact'

interface ChoiceProps {
  /** The choices of one group exclude each other. */
  group: string
  chosen: boolean
  onChoose: () => void
  children: ComponentChildren
}

/** One of the things that can be done about what is there already. */
export function Choice({ group, chosen, onChoose, children }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name={group} checked={chosen} onChange={onChoose} />
      <span>{children}</span>
    </label>
  )
}
