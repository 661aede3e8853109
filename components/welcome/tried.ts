import type { EntryView } from '../../lib/messages/views.ts'

/** What came of the try so far. */
export interface Tried {
  /** The lead that was taken last, once for each of its destinations. */
  entries: readonly EntryView[]
  /** What became of a lead that is not there any more. */
  gone: 'undone' | 'deleted' | null
  /** Words about what could not be done. */
  trouble: string | null
}

export const notTried: Tried = { entries: [], gone: null, trouble: null }

/** Another lead takes the place of the one before. */
export function putTried({ entries }: Tried, entry: EntryView): Tried {
  const same = entries.filter((known) => leadOf(known) === leadOf(entry))
  const isKnown = same.some(({ id }) => id === entry.id)
  const put = isKnown ? same.map((known) => (known.id === entry.id ? entry : known)) : [...same, entry]
  return { ...notTried, entries: put }
}

export function dropTried(
  tried: Tried,
  entryIds: readonly string[],
  gone: Exclude<Tried['gone'], null>,
): Tried {
  const entries = tried.entries.filter(({ id }) => !entryIds.includes(id))
  return entries.length === tried.entries.length ? tried : { ...notTried, entries, gone }
}

/** Of people saved apart each has the id of the draft with its own behind it. */
const leadOf = ({ draftId }: EntryView): string | undefined => draftId.split('~')[0]
