import type { LucideIcon } from 'lucide-preact'
import type { ComponentChildren, RefObject } from 'preact'

interface CardHeadProps {
  icon: LucideIcon
  name: string
  /** Where the destination stands, in a word. */
  state?: { tone: 'good' | 'warn'; words: string }
  /** The name, to which the focus goes when the card has become another. */
  nameRef?: RefObject<HTMLHeadingElement | null>
  children: ComponentChildren
}

/** A destination: its mark, name and state, and below them what can be done with it. */
export function CardHead({ icon: Icon, name, state, nameRef, children }: CardHeadProps) {
  return (
    <div class="destination">
      <span class="destination-mark">
        <Icon class="icon" aria-hidden="true" />
      </span>
      <div class="destination-head">
        <h3 ref={nameRef ?? null} tabIndex={-1}>
          {name}
        </h3>
        {state && <span class={`state state-${state.tone}`}>{state.words}</span>}
      </div>
      <div class="destination-body">{children}</div>
    </div>
  )
}
