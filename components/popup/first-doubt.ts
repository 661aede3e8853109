/**
 * Where the keyboard begins when the form opens: at the first value that cannot be saved, else the first that is to be
 * looked at, else an empty box that must be filled in. Null: there is no doubt. Of many people, none of whom is open, the
 * doubt is who of them is meant.
 */
export function firstDoubt(form: HTMLElement): HTMLElement | null {
  return boxOf(form, INVALID)[0] ?? firstOfMany(form) ?? boxOf(form, DOUBTFUL)[0] ?? firstGap(form)
}

function firstOfMany(form: HTMLElement): HTMLElement | null {
  const isOpen = form.querySelector('.person-body') !== null
  return isOpen ? null : form.querySelector<HTMLElement>('.person-tick')
}

/** Where it goes when the lead could not be saved. */
export function firstFault(form: HTMLElement): HTMLElement | null {
  return boxOf(form, INVALID)[0] ?? firstGap(form)
}

/** Nobody's name, or a box that a destination demands. */
function firstGap(form: HTMLElement): HTMLElement | null {
  const needed = [...boxOf(form, '.input-name'), ...boxOf(form, '[aria-required="true"]')]
  return needed.find(({ value }) => value?.trim() === '') ?? null
}

/** Marked to be looked at, and saved with the lead. */
const DOUBTFUL = '[data-doubt]'
const INVALID = '[aria-invalid="true"]'

/** Of a group of boxes, such as labels, the value is none. */
const boxOf = (form: HTMLElement, selector: string) => [
  ...form.querySelectorAll<HTMLElement & { value?: string }>(selector),
]
