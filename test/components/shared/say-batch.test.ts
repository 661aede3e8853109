// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { sayBatch, sayBatchState } from '../../../components/shared/say-batch.ts'
import type { BatchView } from '../../../lib/messages/views.ts'
import { batchOf } from '../batch-of.ts'
import { say } from '../fake-gleaner.ts'

describe('leads that were saved together', () => {
  it.each<[string, Partial<BatchView>]>([
    ['Our team · 200 leads to Close', {}],
    ['200 leads to Close', { pageTitle: '' }],
    ['Our team · 1 lead to Close and Pipedrive', { size: 1, destinationNames: ['Close', 'Pipedrive'] }],
  ])('are called %s', (words, changes) => {
    expect(sayBatch(say, batchOf(changes))).toBe(words)
  })

  it.each<[string, Partial<BatchView>]>([
    ['120 delivered, 78 waiting, 2 need you', {}],
    ['0 delivered, 200 waiting', { delivered: 0, waiting: 200, needy: 0 }],
    ['199 delivered, 1 needs you', { delivered: 199, waiting: 0, needy: 1 }],
    ['All delivered', { delivered: 200, waiting: 0, needy: 0 }],
  ])('are so far: %s', (words, changes) => {
    expect(sayBatchState(say, batchOf(changes))).toBe(words)
  })
})
