import { describe, expect, it } from 'vitest'
import { linkTitles } from '../../lib/lead/people/link-titles.ts'
import { NamePlaces } from '../../lib/lead/people/name-places.ts'
import { ACCEPTED, propagateNames } from '../../lib/lead/people/propagate-names.ts'
import type { NameMention } from '../../lib/lead/people/read-names.ts'
import { ancestors, common, comparePaths, createWithin, depthOf } from '../../lib/lead/tree.ts'
import { finding } from './finding.ts'

const name = (key: string, path: string, index: number, score = 3): NameMention => ({
  key,
  name: key,
  score,
  stated: false,
  finding: finding('name', key, { path }),
  index,
})
const owners = (names: NameMention[], values: [path: string, index: number][]) => {
  const places = values.map(([path, index]) => ({ path, index }))
  const found = new NamePlaces(names, places)
  return places.map((place) => found.ownerOf(place)?.key ?? null)
}

describe('a path', () => {
  it('has ancestors, the nearest first', () => {
    expect([...ancestors('1/0/2')]).toEqual(['1/0/2', '1/0', '1'])
  })

  it('shares one with another', () => {
    expect(common('1/0/2/3', '1/0/21')).toBe('1/0')
    expect(common('1/0/2', '1/0/2/3')).toBe('1/0/2')
    expect(common('1/0', '2/0')).toBe('')
  })

  it('is as deep as it has steps', () => {
    expect(['', '1', '1/0/21'].map(depthOf)).toEqual([0, 1, 3])
  })

  it('stands in the order of the page, an element before what is in it', () => {
    expect(['1/10', '1/2/0', '2', '1/2', '1'].sort(comparePaths)).toEqual(['1', '1/2', '1/2/0', '1/10', '2'])
  })

  it('is found in what is around it, in the order given', () => {
    const within = createWithin(['1/0/2', '1/01', '1/0', '1/0/1', '1/1'], (path) => path)
    expect(within('1/0')).toEqual(['1/0/2', '1/0', '1/0/1'])
    expect(within('1/2')).toEqual([])
  })
})

describe('a contact', () => {
  it('belongs to the only name in the smallest element around it', () => {
    const names = [name('ann', '1/0/0/0', 0), name('bob', '1/0/1/0', 2)]
    expect(
      owners(names, [
        ['1/0/0/1', 1],
        ['1/0/1/5', 3],
      ]),
    ).toEqual(['ann', 'bob'])
  })

  it('belongs to the name above where names and contacts alternate', () => {
    const names = [name('ann', '1/0/0', 0), name('bob', '1/0/2', 2), name('cleo', '1/0/4', 4)]
    expect(
      owners(names, [
        ['1/0/1', 1],
        ['1/0/3', 3],
        ['1/0/5', 5],
      ]),
    ).toEqual(['ann', 'bob', 'cleo'])
  })

  it('belongs to the name below where contacts come first', () => {
    const names = [name('ann', '1/0/1', 1), name('bob', '1/0/3', 3)]
    expect(
      owners(names, [
        ['1/0/0', 0],
        ['1/0/2', 2],
      ]),
    ).toEqual(['ann', 'bob'])
  })

  it('belongs to nobody where that cannot be told', () => {
    const names = [name('ann', '1/0/0', 0), name('bob', '1/0/1', 1), name('cleo', '1/0/2', 2)]
    expect(owners(names, [['1/0/3', 3]])).toEqual([null])
  })

  it('belongs to nobody without a name around it', () => {
    expect(owners([], [['1/0/3', 3]])).toEqual([null])
  })

  it('is not grouped by the body or a wrapper of the whole page', () => {
    const found = new NamePlaces([name('ann', '1/0/0/1/2', 0)], [])
    expect(found.ownerOf({ path: '1/5/0/0', index: 1 })?.groups).toBe(false)
    expect(found.ownerOf({ path: '1/0/7/0/0/0', index: 1 })?.groups).toBe(false)
    expect(found.ownerOf({ path: '1/0/0/4', index: 1 })?.groups).toBe(true)
  })
})

describe('a job title', () => {
  const titled = (parts: [field: 'name' | 'title', value: string, path: string][]) => {
    const findings = parts.map(([field, value, path]) => finding(field, value, { path }))
    const names = parts.flatMap(([field, value, path], index) =>
      field === 'name' ? [name(value, path, index)] : [],
    )
    const linked = linkTitles(findings, names)
    return names.map((one) => linked.get(one)?.[0]?.value ?? null)
  }

  it('belongs to the name behind which it stands', () => {
    expect(
      titled([
        ['name', 'ann', '1/0/0'],
        ['title', 'CEO', '1/0/1'],
        ['name', 'bob', '1/0/2'],
        ['title', 'CTO', '1/0/3'],
      ]),
    ).toEqual(['CEO', 'CTO'])
  })

  it('belongs to the name before which it stands, if most do', () => {
    expect(
      titled([
        ['title', 'CEO', '1/0/0'],
        ['name', 'ann', '1/0/1'],
        ['title', 'CTO', '1/0/2'],
        ['name', 'bob', '1/0/3'],
        ['title', 'CFO', '1/0/4'],
        ['name', 'cleo', '1/0/5'],
      ]),
    ).toEqual(['CEO', 'CTO', 'CFO'])
  })

  it('belongs to the name in the same card, whatever its order', () => {
    expect(
      titled([
        ['name', 'ann', '1/0/0/0'],
        ['title', 'CEO', '1/0/0/1'],
        ['title', 'CTO', '1/0/1/0'],
        ['name', 'bob', '1/0/1/1'],
      ]),
    ).toEqual(['CEO', 'CTO'])
  })

  it('stays in its card though most titles stand on the other side', () => {
    expect(
      titled([
        ['title', 'CEO', '1/0/0/0'],
        ['name', 'ann', '1/0/0/1'],
        ['title', 'CTO', '1/0/1/0'],
        ['name', 'bob', '1/0/1/1'],
        ['name', 'cleo', '1/0/2/0'],
        ['title', 'CFO', '1/0/2/1'],
        ['name', 'dan', '1/0/3/0'],
      ]),
    ).toEqual(['CEO', 'CTO', 'CFO', null])
  })

  it('belongs to nobody far away', () => {
    expect(
      titled([
        ['name', 'ann', '1/0/0/0/0/0/0/0'],
        ['title', 'CEO', '1/5/0'],
      ]),
    ).toEqual([null])
  })
})

describe('a name among cards', () => {
  it('is one because its neighbours in the same place are', () => {
    const names = [name('ann', '1/0/0/1', 0), name('bob', '1/0/1/1', 1), name('zbynek', '1/0/2/1', 2, 0)]
    expect(propagateNames(names).map(({ score }) => score >= ACCEPTED)).toEqual([true, true, true])
  })

  it('is none because of names elsewhere', () => {
    const names = [name('ann', '1/0/0/1', 0), name('bob', '1/0/1/1', 1), name('terms', '1/3/2/0/5', 2, 0)]
    expect(propagateNames(names)[2]?.score).toBe(0)
  })

  it('is none in a list where few are', () => {
    const known = ['ann', 'bob', 'cleo'].map((key, index) => name(key, `1/0/${index}/1`, index))
    const others = ['a', 'b', 'c', 'd', 'e'].map((key, index) =>
      name(key, `1/0/${index + 3}/1`, index + 3, 0),
    )
    expect(propagateNames([...known, ...others]).map(({ score }) => score)).toEqual([3, 3, 3, 0, 0, 0, 0, 0])
  })

  it('needs more than two', () => {
    const names = [name('ann', '1/0/0/1', 0), name('terms', '1/0/1/1', 1, 0)]
    expect(propagateNames(names)[1]?.score).toBe(0)
  })
})
