/** A moment as the browser's own box for it takes it: by the clock here; other texts as they are. */
export function localMoment(text: string): string {
  const moment = new Date(text)
  if (!/(Z|[+-]\d{2}:\d{2})$/.test(text) || Number.isNaN(moment.getTime())) return text
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
