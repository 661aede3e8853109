import { describe, expect, it } from 'vitest'
import { behindCompanyLabel } from '../../lib/evidence/companies/company-label.ts'
import { spelledOut } from '../../lib/evidence/companies/spelled-out.ts'

describe('a label of a company', () => {
  it.each([
    ['Company: Acme', 'Acme'],
    ['Raison sociale : Acme SARL', 'Acme SARL'],
    ['Angaben gemäß § 5 TMG', ''],
    ['会社名：北風', '北風'],
    ['Наименование организации: Ветер', 'Ветер'],
  ])('gives what it labels, or asks for the next line: %s', (line, name) => {
    expect(behindCompanyLabel(line)).toBe(name)
  })

  it.each(['Company news', 'Our company: a history', 'Acme'])('is none: %s', (line) => {
    expect(behindCompanyLabel(line)).toBeNull()
  })
})

describe('an abbreviation', () => {
  it('is spelled out by a run of words with its letters', () => {
    expect(spelledOut('The Marrow Pier and Harbour Authority’s (MPHA) board', 'mpha')).toBe(
      'Marrow Pier and Harbour Authority',
    )
  })

  it('is not by words that are written small, or too few', () => {
    expect(spelledOut('many people have arrived', 'mpha')).toBe('')
    expect(spelledOut('Marrow Pier', 'mpha')).toBe('')
  })
})
