import type { BatchView } from '../../lib/messages/views.ts'

/** 200 leads of a team page on their way to Close, of which some have arrived and two need the user. */
export function batchOf(changes: Partial<BatchView> = {}): BatchView {
  return {
    id: 'b1',
    size: 200,
    delivered: 120,
    waiting: 78,
    needy: 2,
    pageTitle: 'Our team',
    destinationNames: ['Close'],
    savedAt: Date.UTC(2026, 10, 20, 9),
    ...changes,
  }
}
