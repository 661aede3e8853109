import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** Drawn this far outside the window, so that scrolling meets rows and not gaps. */
const margin = '1500px 0px'

/** A part of the table that is only drawn near the window; elsewhere a gap of the same height stands for it. */
export function RowChunk({ children }: { children: () => ComponentChildren }) {
  const section = useRef<HTMLTableSectionElement>(null)
  const [gapPx, setGapPx] = useState<number | null>(null)

  useEffect(() => {
    const element = section.current
    if (element === null) return
    const observer = new IntersectionObserver(
      (changes) => {
        const change = changes.at(-1)
        if (change === undefined) return
        const inUse = change.isIntersecting || element.contains(document.activeElement)
        setGapPx(inUse ? null : change.boundingClientRect.height)
      },
      { rootMargin: margin },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <tbody ref={section}>
      {gapPx === null ? (
        children()
      ) : (
        <tr class="row-gap">
          <td colSpan={7} style={{ height: `${gapPx}px` }} />
        </tr>
      )}
    </tbody>
  )
}
