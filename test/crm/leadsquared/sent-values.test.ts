import { expect, it } from 'vitest'
import type { SentValue } from '../../../lib/crm/field.ts'
import { sentValues } from '../../../lib/crm/leadsquared/sent-values.ts'

const sent = (type: SentValue['type'], value: SentValue['value']): SentValue => ({
  id: 'lead:mx_Field',
  of: 'person',
  personKey: null,
  type,
  value,
})

it.each([
  ['text', 'Berlin', 'Berlin'],
  ['long-text', 'one\ntwo', 'one\ntwo'],
  ['number', '1200.5', '1200.5'],
  ['date', '2026-10-01', '2026-10-01 00:00:00'],
  ['datetime', '2026-10-01T13:45:10.250Z', '2026-10-01 13:45:10'],
  ['time', '09:30', '09:30:00'],
  ['time', '09:30:15', '09:30:15'],
  ['yes-no', 'yes', '1'],
  ['yes-no', 'no', '0'],
  ['choice', 'Hand tools ', 'Hand tools '],
  ['choice', '>10 Lakhs', '>10 Lakhs'],
  ['text', '5 < 6', '5 ‹ 6'],
  ['long-text', '<b>one</b>', '‹b›one‹/b›'],
] as const)('%s %j goes out as %j', (type, value, text) => {
  expect(sentValues([sent(type, value)], 'person-1')).toEqual({ mx_Field: text })
})

it("goes out with the person's own lead, or with everybody's", () => {
  const values: SentValue[] = [
    { ...sent('text', 'hers'), personKey: 'person-1' },
    { ...sent('choice', 'owner'), id: 'lead:OwnerId', of: 'lead' },
    { ...sent('text', 'another vendor'), id: 'person:hash' },
  ]
  expect(sentValues(values, 'person-1')).toEqual({ mx_Field: 'hers', OwnerId: 'owner' })
  expect(sentValues(values, 'person-2')).toEqual({ OwnerId: 'owner' })
})
