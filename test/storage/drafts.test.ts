import { beforeEach, describe, expect, it } from 'vitest'
import { emptyDraft } from '../../lib/lead/empty-draft.ts'
import { createDatabase } from '../../lib/storage/database.ts'
import { createDraftStore, NO_TAB, type SessionArea } from '../../lib/storage/drafts.ts'
import { createKeptDrafts } from '../../lib/storage/kept-drafts.ts'
import { memoryArea } from './memory-area.ts'

let ids = 0
let now = 1
let disk: ReturnType<typeof createDatabase>

beforeEach(() => {
  now = 1
  disk = createDatabase(`drafts-${ids++}`)
})

const openDrafts = (area: SessionArea = memoryArea()) =>
  createDraftStore(
    area,
    createKeptDrafts(disk, () => now),
  )

const draftOf = (pageUrl: string, touched = false) => ({
  ...emptyDraft({
    id: `draft-${ids++}`,
    now: 1,
    newId: () => `value-${ids++}`,
    pageUrl,
    pageTitle: 'Team',
    reading: 'unreadable',
  }),
  touched,
})

const team = 'https://example.com/team'

describe('a stored draft', () => {
  it('is found under its tab and page, and under no other', async () => {
    const drafts = openDrafts()
    const draft = draftOf(team)
    await drafts.write(7, draft)
    expect(await drafts.read(7, team)).toEqual(draft)
    expect(await drafts.read(8, team)).toBeNull()
    expect(await drafts.read(7, 'https://example.com/contact')).toBeNull()
  })

  it.each([
    ['https://example.com/team#people', true],
    ['https://example.com/team#/people/2', false],
    ['https://example.com/team#!people', false],
    ['https://example.com/team#inbox/FMfc', false],
    ['https://example.com/team#id=7', false],
  ])('at %s is the same page: %s', async (url, same) => {
    const drafts = openDrafts()
    await drafts.write(7, draftOf(team))
    expect((await drafts.read(7, url)) !== null).toBe(same)
  })

  it('of before people had employers is still read', async () => {
    const { organisation, people, ...old } = draftOf(team)
    const stored = { ...old, people: people.map(({ company, ...person }) => person) }
    const area = memoryArea({ [`draft:7:${team}`]: stored })
    const none = { value: '', origins: [], edited: false }
    expect(await openDrafts(area).read(7, team)).toEqual({
      ...old,
      organisation: '',
      people: people.map((person) => ({ ...person, company: none })),
    })
  })

  it('is not read where somebody stored something else', async () => {
    const area = memoryArea({ [`draft:7:${team}`]: { id: 5 } })
    expect(await openDrafts(area).read(7, team)).toBeNull()
  })

  it('makes room by forgetting readings that nobody changed', async () => {
    const area = memoryArea()
    const tight: SessionArea = {
      ...area,
      get: (key) => area.get(key),
      remove: (keys) => area.remove(keys),
      set: async (items) => {
        if (Object.keys(await area.get(null)).length >= 2) throw new Error('QUOTA_BYTES exceeded')
        await area.set(items)
      },
    }
    const drafts = openDrafts(tight)
    await drafts.write(1, draftOf('https://example.com/typed', true))
    await drafts.write(2, draftOf('https://example.com/read'))
    expect(await drafts.write(3, draftOf(team))).toBe('stored')
    expect(await drafts.read(1, 'https://example.com/typed')).not.toBeNull()
    expect(await drafts.read(2, 'https://example.com/read')).toBeNull()
  })

  it('goes with its tab', async () => {
    const drafts = openDrafts()
    await drafts.write(7, draftOf(team))
    await drafts.write(77, draftOf(team))
    await drafts.removeTab(7)
    expect(await drafts.read(7, team)).toBeNull()
    expect(await drafts.read(77, team)).not.toBeNull()
  })
})

describe('a draft that the user works on', () => {
  const typed = () => draftOf(team, true)

  it('is found again after the browser was closed, in whatever tab shows its page', async () => {
    const draft = typed()
    await openDrafts().write(7, draft)
    expect(await openDrafts().read(3, `${team}#people`)).toEqual(draft)
  })

  it('is found when its closed tab is opened again', async () => {
    const drafts = openDrafts()
    const draft = typed()
    await drafts.write(7, draft)
    await drafts.removeTab(7)
    expect(await drafts.read(8, team)).toEqual(draft)
  })

  it('is taken up by one tab alone', async () => {
    const draft = typed()
    await openDrafts().write(7, draft)
    const restarted = openDrafts()
    expect(await restarted.read(1, team)).toEqual(draft)
    expect(await restarted.read(2, team)).toBeNull()
  })

  it('of two tabs on one page each finds its own, the latest first', async () => {
    const drafts = openDrafts()
    const [first, second] = [typed(), typed()]
    await drafts.write(1, first)
    now += 1
    await drafts.write(2, second)
    const restarted = openDrafts()
    expect([await restarted.read(4, team), await restarted.read(5, team)]).toEqual([second, first])
  })

  it('is gone once it has become a lead, or its page was read anew', async () => {
    const drafts = openDrafts()
    const [saved, given] = [typed(), draftOf('https://example.com/contact', true)]
    await drafts.write(7, saved)
    await drafts.settle(7, saved)
    await drafts.write(8, given)
    await drafts.write(8, draftOf('https://example.com/contact'))
    const restarted = openDrafts()
    expect(await restarted.read(1, team)).toBeNull()
    expect(await restarted.read(1, 'https://example.com/contact')).toBeNull()
  })

  it('is kept for thirty days after its last change, and the latest two hundred are', async () => {
    const drafts = openDrafts()
    await drafts.write(1, draftOf('https://example.com/first', true))
    for (let count = 0; count < 200; count++) {
      now += 1
      await drafts.write(2, draftOf(`https://example.com/${count}`, true))
    }
    const restarted = openDrafts()
    expect(await restarted.read(1, 'https://example.com/first')).toBeNull()
    expect(await restarted.read(1, 'https://example.com/0')).not.toBeNull()
    now += 30 * 24 * 3_600_000
    expect(await openDrafts().read(1, 'https://example.com/199')).toBeNull()
  })

  it('is not kept on disk while it only shows what the page says, nor while a saved lead is corrected', async () => {
    const drafts = openDrafts()
    await drafts.write(1, draftOf(team))
    await drafts.write(NO_TAB, typed())
    expect(await openDrafts().read(1, team)).toBeNull()
  })
})
