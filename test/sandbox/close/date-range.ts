/** Filters by date, as `date_created__gte=2026-11-30T09:30:00Z`. */

const comparisons: Readonly<Record<string, (date: number, bound: number) => boolean>> = {
  gt: (date, bound) => date > bound,
  gte: (date, bound) => date >= bound,
  lt: (date, bound) => date < bound,
  lte: (date, bound) => date <= bound,
}

/** The names that the filters by one date have. */
export const rangeNames = (name: string): string[] =>
  Object.keys(comparisons).map((comparison) => `${name}__${comparison}`)

/** Whether a date passes those of the filters that are about it. */
export function isInRange(
  filters: Readonly<Record<string, string | undefined>>,
  name: string,
  date: string,
): boolean {
  return Object.entries(comparisons).every(([comparison, passes]) => {
    const bound = filters[`${name}__${comparison}`]
    return bound === undefined || passes(Date.parse(date), Date.parse(bound))
  })
}
