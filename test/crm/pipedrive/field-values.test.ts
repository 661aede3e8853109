import { describe, expect, it } from 'vitest'
import type { SentValue } from '../../../lib/crm/field.ts'
import { customValues } from '../../../lib/crm/pipedrive/field-values.ts'
import { customKey, type FieldOwner } from '../../sandbox/pipedrive/custom-fields.ts'
import { pipedriveBench, sent } from './pipedrive-bench.ts'

const key = 'd'.repeat(40)

describe("a value of Pipedrive's own field", () => {
  it.each<[of: string, type: SentValue['type'], value: SentValue['value'], json: unknown]>([
    ['', 'text', 'words', 'words'],
    ['', 'long-text', 'two\nlines', 'two\nlines'],
    ['', 'number', '12.5', 12.5],
    ['', 'integer', '-3', -3],
    ['', 'date', '2026-11-20', '2026-11-20'],
    ['', 'yes-no', 'yes', true],
    ['', 'yes-no', 'no', false],
    ['', 'choice', '11', 11],
    ['', 'choices', ['21', '23'], [21, 23]],
    ['', 'time', '09:30', { value: '09:30:00' }],
    ['', 'time', '09:30:15', { value: '09:30:15' }],
    [':monetary', 'number', '99', { value: 99, currency: 'EUR' }],
    [':address', 'text', '12 Invented Lane', { value: '12 Invented Lane' }],
  ])('of a kind %j and type %s: %j is sent as %j', (kind, type, value, json) => {
    const values = [sent(`person:${key}${kind}`, type, value)]
    expect(customValues(values, 'person', 'EUR', 'person-1')).toEqual({ [key]: json })
  })

  it('that is a time of a lead is a text in version 1', () => {
    expect(customValues([sent(`lead:${key}`, 'time', '09:30')], 'lead', 'EUR')).toEqual({ [key]: '09:30:00' })
  })

  it('is left out where its name is not that of a custom field', () => {
    const values = ['lead:owner_id', 'lead:title', 'lead:is_archived'].map((id) => sent(id, 'text', 'x'))
    expect(customValues(values, 'lead', 'EUR')).toEqual({})
  })
})

/** A value for each type, as the user would have entered it. */
const examples: Record<SentValue['type'], SentValue['value']> = {
  text: 'words',
  'long-text': 'two\nlines',
  number: '12.5',
  integer: '3',
  date: '2026-11-20',
  datetime: '2026-11-20T10:00:00.000Z',
  time: '09:30',
  'yes-no': 'yes',
  choice: '',
  choices: [],
}

describe('every field that is offered', () => {
  it('is taken by Pipedrive in the form in which it is sent', async () => {
    const bench = await pipedriveBench()
    bench.sandbox.settings.pipedrive.hasWebsite = true
    const described = await bench.describe()
    if (described.kind !== 'described') expect.unreachable()
    const values = described.fields.map(({ id, type, options }) => {
      const ids = options.map((option) => option.id)
      const value = type === 'choices' ? ids.slice(0, 2) : type === 'choice' ? (ids[1] ?? '') : examples[type]
      return sent(id, type, value)
    })
    expect(await bench.deliver({ values })).toMatchObject({ kind: 'delivered' })
    const [record] = bench.sandbox.records()
    expect(record).toMatchObject({ status: 'Hot, Cold', website: 'words', unknownFields: [] })
    const wanted = (of: FieldOwner, types: string[]) => types.map((type) => customKey(of, type))
    const plain = [
      'varchar',
      'varchar_auto',
      'text',
      'phone',
      'double',
      'int',
      'date',
      'time',
      'enum',
      'user',
    ]
    const more = [...plain, 'boolean', 'set', 'monetary', 'address']
    expect(Object.keys(record?.custom ?? {}).sort()).toEqual(
      [...wanted('deal', plain), ...wanted('person', more), ...wanted('organization', more)].sort(),
    )
  })
})
