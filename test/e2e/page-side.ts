/**
 * How to find an element: by role and accessible name or by label, as a user would, or by CSS.
 * `index` picks one of several; without it there must be exactly one.
 */
export type Target =
  | string
  | { role: string; name?: string; index?: number; within?: Target }
  | { label: string; index?: number; within?: Target }

/** What to wait for: an element, its absence, its text, its value; without a target, the whole page. */
export interface Condition {
  target?: Target
  absent?: boolean
  /** The visible text contains this. */
  text?: string
  /** The value is this; for a select, the chosen option's words. */
  value?: string
}

type DomLibrary = typeof import('@testing-library/dom')

/**
 * Runs inside the page: its source is evaluated there beside @testing-library/dom, in both browsers alike.
 * So it uses nothing from outside of itself.
 */
export function createPageSide(library: DomLibrary) {
  const matches = (target: Target): HTMLElement[] => {
    if (typeof target === 'string') return [...document.querySelectorAll<HTMLElement>(target)]
    const root = target.within === undefined ? document.body : only(target.within)
    if ('label' in target) return library.queryAllByLabelText(root, target.label)
    return library.queryAllByRole(root, target.role, target.name === undefined ? {} : { name: target.name })
  }

  function only(target: Target): HTMLElement {
    const found = matches(target)
    const index = typeof target === 'string' ? undefined : target.index
    const chosen = found[index ?? 0]
    if (chosen === undefined) throw new Error('no such element')
    if (index === undefined && found.length > 1) throw new Error(`${found.length} such elements`)
    return chosen
  }

  /** What a user sees; textContent would have hidden words too. */
  const readText = (element: HTMLElement): string => element.innerText

  const readValue = (element: HTMLElement): string => {
    if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? ''
    if (element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type))
      return element.checked ? 'on' : 'off'
    return 'value' in element ? String(element.value) : ''
  }

  const holds = ({ target, absent, text, value }: Condition): boolean => {
    if (absent) return matches(target ?? 'html').length === 0
    const element = target === undefined ? document.body : only(target)
    return (
      (text === undefined || readText(element).includes(text)) &&
      (value === undefined || readValue(element) === value)
    )
  }

  const found = ({ target, value }: Condition): string =>
    value === undefined || target === undefined
      ? `text is ${JSON.stringify(readText(document.body))}`
      : `value is ${JSON.stringify(readValue(only(target)))}`

  /** Why the condition does not hold, or null if it does. */
  const fault = (condition: Condition): string | null => {
    try {
      return holds(condition) ? null : found(condition)
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  return {
    text: (target?: Target) => readText(target === undefined ? document.body : only(target)),
    value: (target: Target) => readValue(only(target)),
    count: (target: Target) => matches(target).length,
    /** Focuses a select and tells how many options below the chosen one the wanted one is. */
    focusSelect: (target: Target, option: string): number | null => {
      const select = only(target)
      if (!(select instanceof HTMLSelectElement)) return null
      select.focus()
      const index = [...select.options].findIndex((each) => each.text === option)
      return index < 0 ? null : index - select.selectedIndex
    },
    isFocused: (target: Target): boolean => document.activeElement === only(target),
    /** Whether the caret is in a field and all of its content is selected. */
    isContentSelected: (target: Target): boolean => {
      const field = only(target)
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return true
      const isWhole = field.selectionStart === 0 && field.selectionEnd === field.value.length
      return document.activeElement === field && isWhole
    },
    /** Selects the page text between two of its own words, as a drag with the mouse would. */
    selectText: (text: string) => {
      getSelection()?.empty()
      return (window as unknown as { find: (text: string) => boolean }).find(text)
    },
    /** Selects all that an element contains. */
    selectElement: (target: Target) => getSelection()?.selectAllChildren(only(target)),
    /** The middle of an element that a click would hit now, or why it would not. */
    clickPoint: (target: Target): { x: number; y: number } | { fault: string } => {
      try {
        const element = only(target)
        if (element.matches(':disabled, [aria-disabled=true]')) return { fault: 'it is disabled' }
        const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
        let hit: Element | null = null
        // A user scrolls further where something that stays in place lies over it.
        for (const block of ['nearest', 'center'] as const) {
          element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' })
          const box = element.getBoundingClientRect()
          const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
          hit = document.elementFromPoint(point.x, point.y)
          if (hit !== null && [element, ...labels].some((each) => each.contains(hit))) return point
        }
        return { fault: `${hit?.outerHTML.slice(0, 80) ?? 'nothing'} covers it` }
      } catch (error) {
        return { fault: error instanceof Error ? error.message : String(error) }
      }
    },
    /** Waits for a change that makes the condition hold; answers after the slice at the latest. */
    settle: (condition: Condition, sliceMs: number) =>
      new Promise<string | null>((resolve) => {
        const end = (answer: string | null) => {
          observer.disconnect()
          clearInterval(tick)
          clearTimeout(deadline)
          resolve(answer)
        }
        const look = () => {
          if (fault(condition) === null) end(null)
        }
        const observer = new MutationObserver(look)
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
        // Values that a script sets, and styles that settle, are no mutations.
        const tick = setInterval(look, 50)
        const deadline = setTimeout(() => end(fault(condition)), sliceMs)
        look()
      }),
  }
}

export type PageSide = ReturnType<typeof createPageSide>
