import type { ComponentChildren } from 'preact'
import { sayNumber } from '../../lib/words/say-number.ts'
import { useGleaner } from '../shared/gleaner.ts'

interface SectionHeadProps {
  /** Of the heading, which names the section. */
  id: string
  title: string
  /** How many things the section holds. */
  count?: number
  /** What can be done with all of them. */
  children?: ComponentChildren
}

/** The heading of a section with what can be done beside it. */
export function SectionHead({ id, title, count = 0, children }: SectionHeadProps) {
  const { say } = useGleaner()
  return (
    <div class="section-head">
      <h2 id={id}>
        {title}
        {count > 0 && (
          <>
            {' '}
            <span class="quiet section-count">{sayNumber(say, count)}</span>
          </>
        )}
      </h2>
      {children}
    </div>
  )
}
