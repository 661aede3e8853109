import { describe, expect, it } from 'vitest'
import { emptyDraft } from '../../lib/lead/empty-draft.ts'
import { createDraftStore, type SessionArea } from '../../lib/storage/drafts.ts'
import { memoryArea } from './memory-area.ts'

let ids = 0
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
    const drafts = createDraftStore(memoryArea())
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
    const drafts = createDraftStore(memoryArea())
    await drafts.write(7, draftOf(team))
    expect((await drafts.read(7, url)) !== null).toBe(same)
  })

  it('of before people had employers is still read', async () => {
    const { organisation, people, ...old } = draftOf(team)
    const stored = { ...old, people: people.map(({ company, ...person }) => person) }
    const area = memoryArea({ [`draft:7:${team}`]: stored })
    const none = { value: '', origins: [], edited: false }
    expect(await createDraftStore(area).read(7, team)).toEqual({
      ...old,
      organisation: '',
      people: people.map((person) => ({ ...person, company: none })),
    })
  })

  it('is not read where somebody stored something else', async () => {
    const area = memoryArea({ [`draft:7:${team}`]: { id: 5 } })
    expect(await createDraftStore(area).read(7, team)).toBeNull()
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
    const drafts = createDraftStore(tight)
    await drafts.write(1, draftOf('https://example.com/typed', true))
    await drafts.write(2, draftOf('https://example.com/read'))
    expect(await drafts.write(3, draftOf(team))).toBe('stored')
    expect(await drafts.read(1, 'https://example.com/typed')).not.toBeNull()
    expect(await drafts.read(2, 'https://example.com/read')).toBeNull()
  })

  it('goes with its tab', async () => {
    const drafts = createDraftStore(memoryArea())
    await drafts.write(7, draftOf(team))
    await drafts.write(77, draftOf(team))
    await drafts.removeTab(7)
    expect(await drafts.read(7, team)).toBeNull()
    expect(await drafts.read(77, team)).not.toBeNull()
  })
})
