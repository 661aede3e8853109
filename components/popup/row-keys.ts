/** The keys of a list to tick: arrows, Home and End go from row to row, and the browser's "select all" ticks everybody. */

const controls = ['.person-tick', '.person-toggle']

/** True: the key was for the list. What is typed into is left alone. */
export function moveInRows({ key, target }: KeyboardEvent, list: HTMLElement): boolean {
  if (!(target instanceof HTMLElement)) return false
  const control = controls.find((selector) => target.matches(selector))
  if (control === undefined) return false
  const all = [...list.querySelectorAll<HTMLElement>(control)]
  const at = all.indexOf(target)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key]
  if (next === undefined) return false
  all[next]?.focus()
  return true
}

export function isSelectAll({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const isOnRow = target instanceof HTMLElement && controls.some((selector) => target.matches(selector))
  return isOnRow && key.toLowerCase() === 'a' && (ctrlKey || metaKey) && !altKey
}
