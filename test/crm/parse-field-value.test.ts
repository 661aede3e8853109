import { describe, expect, it } from 'vitest'
import type { CrmField } from '../../lib/crm/field.ts'
import { parseFieldValue } from '../../lib/crm/parse-field-value.ts'
import { inventField as field } from './invented-field.ts'

const options = [
  { id: '7', label: 'Gold', color: null },
  { id: '8', label: 'Silver', color: null },
]

describe('a value of a field of the CRM’s own', () => {
  it.each<[CrmField['type'], string, string]>([
    ['text', ' Hull\n 9 ', 'Hull, 9'],
    ['long-text', 'one\ntwo', 'one\ntwo'],
    ['number', '12,50', '12.5'],
    ['number', '-3', '-3'],
    ['number', '0.125', '0.125'],
    ['integer', '007', '7'],
    ['date', '2028-02-29', '2028-02-29'],
    ['datetime', '2026-11-27T10:30', new Date('2026-11-27T10:30').toISOString()],
    ['datetime', '2026-11-27T10:30:00+02:00', '2026-11-27T08:30:00.000Z'],
    ['time', '9:05', '09:05'],
    ['yes-no', 'no', 'no'],
  ])('%s: %j is %j', (type, raw, value) => {
    expect(parseFieldValue(field({ type }), raw)).toEqual({ kind: 'value', value })
  })

  it.each<[CrmField['type'], string]>([
    ['number', '1.234,50'],
    ['number', '12,000'],
    ['number', '1.200'],
    ['integer', '12.000'],
    ['number', 'about 3'],
    ['number', '1e999'],
    ['integer', '2.5'],
    ['integer', '99999999999999999999'],
    ['date', '2026-02-30'],
    ['date', '27.11.2026'],
    ['datetime', '2026-11-27T25:00'],
    ['time', '24:00'],
    ['yes-no', 'perhaps'],
  ])('%s: %j is at fault', (type, raw) => {
    expect(parseFieldValue(field({ type }), raw)).toEqual({ kind: 'fault', fault: type })
  })

  it('is an option by its id, or by its label whatever the case', () => {
    expect(parseFieldValue(field({ type: 'choice', options }), '8')).toEqual({ kind: 'value', value: '8' })
    expect(parseFieldValue(field({ type: 'choice', options }), ' gold')).toEqual({
      kind: 'value',
      value: '7',
    })
    expect(parseFieldValue(field({ type: 'choice', options }), 'Lead')).toEqual({
      kind: 'fault',
      fault: 'option',
    })
  })

  it('is several options, each once, or none', () => {
    const choices = field({ type: 'choices', options })
    expect(parseFieldValue(choices, ['8', 'Gold', '8'])).toEqual({ kind: 'value', value: ['8', '7'] })
    expect(parseFieldValue(choices, ['8', 'Lead'])).toEqual({ kind: 'fault', fault: 'option' })
    expect(parseFieldValue(choices, [])).toEqual({ kind: 'empty' })
  })

  it('is too long beyond the field’s length', () => {
    expect(parseFieldValue(field({ maxLength: 4 }), 'Hull')).toMatchObject({ kind: 'value' })
    expect(parseFieldValue(field({ maxLength: 4 }), 'Hulls')).toEqual({ kind: 'fault', fault: 'too-long' })
  })

  it('is empty where there are only blanks', () => {
    expect(parseFieldValue(field({}), ' \n')).toEqual({ kind: 'empty' })
  })
})
