import type { SandboxRecord } from '../sandbox/vendor.ts'
import type { Capture } from './walk.ts'

/** A line of the report: a word at the left, what it is about at the right. */
function line(head: string, ...rest: string[]): string {
  return `  ${head.padEnd(11)}${rest.join('')}`.trimEnd()
}

/** As a person would say it. */
export const duration = (milliseconds: number) =>
  milliseconds < 995 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
const shorten = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text)

/** Where the lead came from, what was taken with its sources, and where it went. */
export function describeCapture({ url, destination, form, otherPeople, readMs, savedMs }: Capture): string[] {
  const labelWidth = Math.max(...form.map(({ label }) => label.length)) + 2
  const valueWidth = Math.min(48, Math.max(...form.map(({ value }) => value.length)) + 2)
  const fields = form.map(({ label, value, source }) =>
    line('', label.padEnd(labelWidth), shorten(value, valueWidth - 2).padEnd(valueWidth), source),
  )
  return [
    line('Page', url),
    line('Taken', `in ${duration(readMs)}`),
    ...fields,
    ...others(otherPeople),
    line('Saved', `to ${destination} in ${duration(savedMs)}`),
    '',
  ]
}

/** A list's people, as many as a line holds. */
function others(names: string[]): string[] {
  if (names.length === 0) return []
  const shown = names.slice(0, 6).join(', ')
  const rest = names.length > 6 ? ` and ${names.length - 6} more` : ''
  return [line('Also found', `${names.length}: ${shorten(shown, 90)}${rest}`)]
}

/** The record as it lies at the CRM. */
export function describeRecord(record: SandboxRecord): string[] {
  const contacts = record.contacts.map(({ name, title, emails, phones }) =>
    [name, title, ...emails.map(({ value }) => value), ...phones.map(({ value }) => value)]
      .filter((part) => part !== '')
      .join(', '),
  )
  const notes = record.notes.flatMap((note) => note.split('\n')).filter((part) => part.trim() !== '')
  return [
    line('Arrived', [record.name, record.status].filter((part) => part !== '').join(' · ')),
    ...[record.website, record.address].filter((part) => part !== '').map((part) => line('', part)),
    ...contacts.map((contact) => line('', contact)),
    ...notes.slice(0, 4).map((note) => line('', shorten(note, 90))),
    '',
  ]
}
