/** A moment in UTC as the browser's date and time picker takes it: by the clock here, without seconds; '' for none. */
export function wallClock(iso: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return ''
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The moment in UTC that the picker's words mean here; '' for none. */
export function momentOf(wallClock: string): string {
  const moment = new Date(wallClock)
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString()
}
