import { screen, within } from '@testing-library/preact'
import type { EntryView } from '../../../lib/messages/views.ts'
import { type FakeGleaner, fakeGleaner } from '../fake-gleaner.ts'

/** A background with these leads on their way, and none in its list. */
export function world(...entries: EntryView[]): FakeGleaner {
  return fakeGleaner({
    'entry.list': () => ({ entries }),
    'list.page': () => ({ rows: [], next: null, total: 0 }),
  })
}

export const item = (name: string) => screen.findByRole('listitem', { name })

/** A lead that has not arrived, or null: those that have are listed under a heading of their own. */
export function openItem(name: string): HTMLElement | null {
  const isArrival = (element: HTMLElement) => element.closest('.arrivals') !== null
  return screen.queryAllByRole('listitem', { name }).find((element) => !isArrival(element)) ?? null
}

/** What a section of the page is called. */
export function nameOf(region: HTMLElement): string {
  return document.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''
}

export const section = (name: string | RegExp) => screen.findByRole('region', { name })
export const button = (place: HTMLElement, name: string) => within(place).getByRole('button', { name })

export const offline = { kind: 'waiting', delay: 'offline' } as const
export const refused = {
  kind: 'refused',
  refusals: [
    { field: 'email', text: 'Not a valid address.' },
    { field: null, text: '<b>Source</b> is missing.' },
  ],
} as const satisfies EntryView['state']
