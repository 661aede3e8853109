import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createPageListener, type PageQuestion } from '../../lib/messages/page-questions.ts'

const extension = { id: 'gleaner', baseUrl: 'chrome-extension://gleaner/' }
const worker = { id: 'gleaner', url: 'chrome-extension://gleaner/background.js' }
const read = { ask: 'page.read' }

let asked: PageQuestion[]
let answered: unknown[]
const listener = createPageListener(async (question) => {
  asked.push(question)
  return 'what it shows'
}, extension)
const hear = (message: unknown, sender: object) =>
  listener(message, sender, (answer) => answered.push(answer))

beforeEach(() => {
  asked = []
  answered = []
})

describe('a page that the background may ask', () => {
  it('answers the background, later', async () => {
    expect(hear(read, worker)).toBe(true)
    await vi.waitFor(() => expect(answered).toEqual(['what it shows']))
  })

  it('hands on what is to be shown', () => {
    hear({ ask: 'page.show', value: 'Ann Ode', snippet: '' }, worker)
    expect(asked).toEqual([{ ask: 'page.show', value: 'Ann Ode', snippet: '' }])
  })

  it.each([
    ['a script in a page', { ...worker, url: 'https://example.com/', tab: { id: 7 } }],
    ['another tab of ours', { ...worker, url: 'chrome-extension://gleaner/leads.html', tab: { id: 7 } }],
    ['another extension', { id: 'other', url: 'chrome-extension://other/background.js' }],
    ['nobody known', {}],
  ])('is silent to %s', (_who, sender) => {
    expect(hear(read, sender)).toBeUndefined()
    expect(asked).toEqual([])
  })

  it.each([[{ ask: 'page.delete' }], [{ notice: 'entry.changed' }], ['page.read'], [null]])(
    'leaves %j to others',
    (message) => {
      expect(hear(message, worker)).toBeUndefined()
    },
  )

  it('does not let the background wait for ever when the reading is a bug', async () => {
    const failing = createPageListener(() => Promise.reject(new Error('a bug')), extension)
    const reported = new Promise<unknown>((resolve) => process.once('unhandledRejection', resolve))
    failing(read, worker, (answer) => answered.push(answer))
    await reported
    expect(answered).toEqual([undefined])
  })
})
