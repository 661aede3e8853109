import { expect, it } from 'vitest'
import { logText } from '../../lib/worker/log-text.ts'

it('is a line each, oldest first, with times that mean the same everywhere', () => {
  const at = Date.UTC(2026, 10, 27, 9, 0, 1)
  const text = logText([
    { at, crm: 'close', about: '0f3b2c1d-aaaa-bbbb.close', event: 'POST /api/v1/lead/: 200' },
    { at: at + 500, crm: 'close', about: '0f3b2c1d-aaaa-bbbb.close', event: 'delivered' },
  ])
  expect(text.split('\n')).toEqual([
    '2026-11-27T09:00:01.000Z close 0f3b2c1d POST /api/v1/lead/: 200',
    '2026-11-27T09:00:01.500Z close 0f3b2c1d delivered',
  ])
})

it('is empty where nothing was sent', () => {
  expect(logText([])).toBe('')
})
