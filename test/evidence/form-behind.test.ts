import { describe, expect, it } from 'vitest'
import { formAtEnd, formBehind } from '../../lib/evidence/companies/form-behind.ts'

describe('the legal form behind a name', () => {
  it.each([
    ['Halden Ltd.', ' Ltd.'],
    ['Halden LTD in Bergen', ' LTD'],
    ['Halden Ltd.Visit us', ' Ltd'],
    ['Halden, Inc., 1 Long Road', ', Inc.'],
    ['Halden (GmbH)', ' (GmbH)'],
    ['Halden GmbH & Co. KG', ' GmbH & Co. KG'],
    ['Halden Co., Ltd. (Bergen)', ' Co., Ltd.'],
    ['Halden (Pty) Ltd', ' (Pty) Ltd'],
    ['Halden sp. z o.o. sp. k.', ' sp. z o.o. sp. k.'],
    ['Halden s.a.', ' s.a.'],
    ['Halden S. A. S.', ' S. A.'],
    ['Halden UG (haftungsbeschränkt)', ' UG (haftungsbeschränkt)'],
    ['Halden as said', null],
    ['Halden AGnes', null],
    ['AG', null],
  ])('is found, and is no part of a word: %s', (line, form) => {
    const place = formBehind(line)
    expect(place && line.slice(place.start, place.end)).toBe(form)
  })

  it.each([
    ['Halden Ltd.', 6],
    ['Halden S. A. S.', 6],
    ['Halden GmbH & Co. KG.', 6],
    ['Halden GmbH in Bergen', undefined],
    ['Halden GmbH in Bergen AG', 21],
  ])('ends a name: %s', (line, start) => {
    expect(formAtEnd(line)?.start).toBe(start)
  })
})
