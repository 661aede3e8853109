import { describe, expect, it } from 'vitest'
import { connectionName } from '../../lib/worker/connection-names.ts'
import { connectionOf } from '../fixtures.ts'

type Told = Partial<ReturnType<typeof connectionOf>>

/** What each of some connections is called, beside a destination that is called "This browser". */
function namesOf(...told: Told[]): string[] {
  const all = told.map((changes, index) => connectionOf({ id: String(index), ...changes }))
  return all.map((each) => connectionName(each, all, ['This browser']))
}

const harbour = { crm: 'close', name: '', account: 'Harbour', user: 'Ada' }

describe('a connection is called', () => {
  it.each<[string, Told[], string[]]>([
    ['by its vendor', [harbour], ['Close']],
    ['as the user wants', [{ ...harbour, name: 'Sales' }], ['Sales']],
    [
      'with its account where there are two',
      [harbour, { ...harbour, account: 'Finch' }],
      ['Close (Harbour)', 'Close (Finch)'],
    ],
    [
      'with its user where two are of one account',
      [harbour, { ...harbour, user: 'Ben' }],
      ['Close (Ada)', 'Close (Ben)'],
    ],
    [
      'with its account where another is called the same',
      [
        { ...harbour, name: 'Sales' },
        { ...harbour, account: 'Finch', name: 'sales' },
      ],
      ['Sales (Harbour)', 'sales (Finch)'],
    ],
    [
      'with its vendor where all else is alike',
      [
        { ...harbour, name: 'Sales' },
        { ...harbour, crm: 'pipedrive', name: 'Sales' },
      ],
      ['Sales (Close)', 'Sales (Pipedrive)'],
    ],
    ['by no name of another destination', [{ ...harbour, name: 'This browser' }], ['This browser (Harbour)']],
  ])('%s', (_how, told, names) => {
    expect(namesOf(...told)).toEqual(names)
  })

  it('by all that is known where each fact is another’s as well', () => {
    const names = namesOf(harbour, { ...harbour, user: 'Ben' }, { ...harbour, account: 'Finch' })
    expect(new Set(names).size).toBe(3)
  })
})
