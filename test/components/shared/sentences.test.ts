import { describe, expect, it } from 'vitest'
import { sayDelay, sayDisconnection, sayEntry, sayProblem } from '../../../components/shared/sentences.ts'
import { delaySchema, disconnectionSchema } from '../../../lib/crm/setback.ts'
import { draftProblemSchema } from '../../../lib/lead/draft-problem.ts'
import type { EntryView } from '../../../lib/messages/views.ts'
import { say } from '../fake-gleaner.ts'

/** Every sentence, read as a user reads it: whole, with names filled in and nothing left open. */
function expectSentence(sentence: string): void {
  expect(sentence).toMatch(/^[A-Z].*[.…]$/)
  expect(sentence).not.toMatch(/\$|_|undefined/)
}

const codes = draftProblemSchema.shape.code.options
const delays = delaySchema.options
const disconnections = disconnectionSchema.options
const states: EntryView['state'][] = [
  { kind: 'waiting', delay: null },
  ...delays.map((delay) => ({ kind: 'waiting' as const, delay })),
  { kind: 'sending' },
  { kind: 'delivered', link: null },
  { kind: 'refused', refusals: [] },
  ...disconnections.map((disconnection) => ({ kind: 'paused' as const, disconnection })),
  { kind: 'left', link: null, appUrl: null },
  { kind: 'unsure', appUrl: 'https://app.close.example/', part: 'lead' },
]

function sayState(state: EntryView['state'], intent: EntryView['intent'] = 'create'): string {
  const ids = { id: 'e', draftId: 'd', destinationId: 'close', pageUrl: '', savedAt: 0 }
  return sayEntry(say, { ...ids, destinationName: 'Close', leadName: 'Ada', intent, state })
}

describe('sentences', () => {
  const all = [
    ...codes.map((code) => sayProblem(say, code, 'Close')),
    ...delays.map((delay) => sayDelay(say, delay, 'Close')),
    ...disconnections.map((disconnection) => sayDisconnection(say, disconnection, 'Close')),
  ]

  it.each(all)('are whole: %s', expectSentence)

  it('differ wherever the cause differs', () => {
    expect(new Set(all).size).toBe(all.length)
  })

  it.each(states)('tell where an entry stands: %o', (state) => {
    expectSentence(sayState(state))
    const needsNoName = state.kind === 'waiting' && (state.delay === 'offline' || state.delay === 'full')
    expect(sayState(state).includes('Close')).toBe(!needsNoName)
  })

  it.each([
    ['create', 'Saved to Close.'],
    ['update', 'Updated in Close.'],
    ['add', 'Added in Close.'],
  ] as const)('tell what was done there: %s', (intent, sentence) => {
    expect(sayState({ kind: 'delivered', link: null }, intent)).toBe(sentence)
  })
})
