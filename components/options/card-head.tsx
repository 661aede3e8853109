import type { LucideIcon } from 'lucide-preact'
import type { ComponentChildren, RefObject } from 'preact'
import { useId } from 'preact/hooks'
import './destination.css'

interface CardHeadProps {
  icon: LucideIcon
  name: string
  /** Where the destination stands, in a word. */
  state?: { tone: 'good' | 'warn'; words: string }
  /** The name, to which the focus goes when the card has become another. */
  nameRef?: RefObject<HTMLHeadingElement | null>
  /** What gives it another name, beside it. */
  rename?: ComponentChildren
  children: ComponentChildren
}

/** A destination: its mark, name and state, and below them what can be done with it. */
export function CardHead({ icon: Icon, name, state, nameRef, rename, children }: CardHeadProps) {
  const id = useId()
  return (
    <article class="destination" aria-labelledby={id}>
      <span class="destination-mark">
        <Icon class="icon" aria-hidden="true" />
      </span>
      <div class="destination-head">
        <div class="destination-name">
          <h3 id={id} ref={nameRef ?? null} tabIndex={-1} dir="auto">
            {name}
          </h3>
          {rename}
        </div>
        {state && <span class={`state state-${state.tone}`}>{state.words}</span>}
      </div>
      <div class="destination-body">{children}</div>
    </article>
  )
}
