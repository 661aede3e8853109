import { screen } from '@testing-library/preact'
import type { MessageAnswer, MessageRequest } from '../../../lib/messages/contract.ts'
import type { ListRow } from '../../../lib/messages/list-views.ts'
import { type FakeGleaner, fakeGleaner } from '../fake-gleaner.ts'
import { thisBrowserDestination } from '../options/destinations.ts'

export type Page = MessageAnswer<'list.page'>

/** A background with these leads; a page's `next` is the number of its last row. */
export function world(all: readonly ListRow[]): FakeGleaner {
  const page = ({ search, statusId, after, limit }: MessageRequest<'list.page'>): Page => {
    const names = ({ people }: ListRow) => people.map(({ name }) => name).join(' ')
    const found = all.filter(
      (one) => names(one).includes(search) && (statusId ?? one.statusId) === one.statusId,
    )
    const end = Number(after ?? 0) + limit
    return {
      rows: found.slice(Number(after ?? 0), end),
      next: end < found.length ? `${end}` : null,
      total: after === null ? found.length : null,
    }
  }
  return fakeGleaner({
    'entry.list': () => ({ entries: [] }),
    'destination.list': () => ({ destinations: [thisBrowserDestination], crms: [] }),
    'list.page': page,
  })
}

export const line = (name: string) => screen.findByRole('row', { name: new RegExp(`${name}\\b`) })
export const checkbox = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
