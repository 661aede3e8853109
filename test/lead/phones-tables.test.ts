import { describe, expect, it } from 'vitest'
import { CONFUSERS } from './phone-confusers.ts'
import { FORMS } from './phone-forms.ts'
import { filled, phonesOnPage } from './phones-on-page.ts'

const SITES = ['com', 'co.uk', 'de', 'fr', 'it', 'nl', 'in', 'com.br', 'com.au']
const LOCALES = ['en_US', 'en_GB', 'de_DE', 'fr_FR', 'it_IT', 'nl_NL', 'en_IN', 'pt_BR', 'en_AU']

describe('digits that are no phone', () => {
  it('come in many kinds', () => {
    expect(new Set(CONFUSERS).size).toBeGreaterThanOrEqual(60)
  })

  it.each(CONFUSERS)('are neither filled nor offered in any country: %s', (line) => {
    const found = SITES.map((site, index) =>
      phonesOnPage(line, { url: `https://halden.${site}/`, locale: LOCALES[index] ?? '' }).map(
        ({ key }) => key,
      ),
    )
    expect(found).toEqual(SITES.map(() => []))
  })
})

describe('phone numbers as pages write them', () => {
  it('come from many countries', () => {
    expect(FORMS.length).toBeGreaterThanOrEqual(60)
    expect(new Set(FORMS.map(([country]) => country)).size).toBeGreaterThanOrEqual(25)
  })

  it.each(FORMS)('are read: %s %s', (_, text, phones, page = {}) => {
    expect(filled(phonesOnPage(text, page))).toEqual(phones.map((phone) => phone.replace(' ', '')))
  })
})
