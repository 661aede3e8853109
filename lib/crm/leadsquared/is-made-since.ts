/** Whether something was made after `since`. LeadSquared writes the thousandths of its times and keeps none. */
export function isMadeSince(createdOn: number | null, since: number): boolean {
  return createdOn !== null && createdOn >= Math.floor(since / 1000) * 1000
}
