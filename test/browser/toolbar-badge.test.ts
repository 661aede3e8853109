import { beforeEach, describe, expect, it, vi } from 'vitest'
import { clearBadge, showBadge } from '../../lib/browser/toolbar-badge.ts'

/** What a tab's button shows of its own, in a browser that takes back nothing but the text, as Chrome does. */
const button = vi.hoisted(() => {
  const shared = { text: '', icon: 'rest' }
  const own = new Map<number, Partial<typeof shared>>()
  const put = (tabId: number | undefined, part: Partial<typeof shared>) => {
    if (tabId === undefined) Object.assign(shared, part)
    else own.set(tabId, { ...own.get(tabId), ...part })
  }
  return { own, put, shown: (tabId?: number) => ({ ...shared, ...(tabId && own.get(tabId)) }) }
})

vi.mock('../../lib/browser/polyfill.ts', () => ({
  browser: {
    runtime: { getURL: () => 'chrome-extension://gleaner/' },
    action: {
      getBadgeText: async ({ tabId }: { tabId?: number }) => button.shown(tabId).text,
      setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) => {
        if (text !== null) button.put(tabId, { text })
        else if (tabId !== undefined) delete button.own.get(tabId)?.text
      },
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
      setIcon: async ({ tabId, path }: { tabId?: number; path: Record<string, string> }) =>
        button.put(tabId, { icon: path['16']?.replace(/^\/icon\/(.*)-any-16\.png$/, '$1') ?? '' }),
    },
  },
}))

beforeEach(() => button.own.clear())

const trouble = { tone: 'trouble', text: '2', title: '2 leads need you' } as const
const nothing = { tone: 'plain', text: '', title: 'Gleaner' } as const

describe('a tab’s own badge that is taken away', () => {
  it('leaves no trouble on that tab once all is well', async () => {
    await showBadge(null, trouble)
    await showBadge(7, { tone: 'good', text: '✓', title: 'Saved' })
    await clearBadge(7, trouble)
    expect(button.shown(7).text).toBe('2')
    await showBadge(null, nothing)
    expect(button.shown(7)).toEqual({ text: '', icon: 'rest' })
  })

  it('changes nothing on a tab that has none', async () => {
    await showBadge(null, trouble)
    await clearBadge(7, trouble)
    expect(button.own.size).toBe(0)
  })
})
