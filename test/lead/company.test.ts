import { describe, expect, it } from 'vitest'
import { copyrightHolder } from '../../lib/lead/copyright-holder.ts'
import { domainLabel, isFreemail, isPlatform, registrableDomain } from '../../lib/lead/domain.ts'
import { domainAgreement } from '../../lib/lead/domain-agreement.ts'
import { findCompanies } from '../../lib/lead/find-company.ts'
import { titleSegments } from '../../lib/lead/title-segments.ts'
import { finding } from './finding.ts'

describe('a host', () => {
  it.each([
    ['www.acme.example', 'acme.example'],
    ['shop.acme.co.uk', 'acme.co.uk'],
    ['acme.com.au', 'acme.com.au'],
    ['www.marrow.ca.us', 'marrow.ca.us'],
    ['acme.de', 'acme.de'],
  ])('belongs to a domain: %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain)
  })

  it('is known by one word', () => {
    expect(domainLabel('www.acme.co.uk')).toBe('acme')
  })

  it('may be a platform or a private mailbox', () => {
    expect([isPlatform('www.linkedin.com'), isPlatform('linkedin.acme.example')]).toEqual([true, false])
    expect([isFreemail('gmail.com'), isFreemail('yahoo.co.uk'), isFreemail('acme.example')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('a name and a domain', () => {
  it.each([
    ['Acme', 'acme'],
    ['Dan Farrow Financial Services', 'danfarrow'],
    ['City of Marrow', 'marrow'],
    ['Metropolitan Pier and Harbour Authority', 'mpha'],
    ['Müller & Söhne', 'muller-sohne'],
    ['Farrow Solutions', 'farrowllc'],
  ])('agree: %s, %s', (name, label) => {
    expect(domainAgreement(name, label)).toBeGreaterThanOrEqual(0.6)
  })

  it.each([
    ['Privacy policy', 'acme'],
    ['The best way to call Acme and all of its friends today', 'acme'],
    ['A', 'acme'],
    ['', 'acme'],
    ['Contact', 'co'],
  ])('do not: %s, %s', (name, label) => {
    expect(domainAgreement(name, label)).toBe(0)
  })
})

describe('the company of a page', () => {
  const page = { url: 'https://www.acme.example/team', title: 'Team | Acme' }

  it('is the name that the title and the address agree on', () => {
    expect(findCompanies([], page, [])[0]).toMatchObject({ value: 'Acme' })
  })

  it('is told by structured data before any line of text', () => {
    const stated = finding('company', 'Acme Holding', {
      source: 'structured',
      subject: 'organisation',
      role: 'main',
    })
    const line = finding('company', 'Other GmbH', { subject: 'organisation' })
    expect(findCompanies([line, stated], { ...page, title: 'Team' }, [])[0]?.value).toBe('Acme Holding')
  })

  it('is rather a name than an address', () => {
    const name = finding('company', 'acme.example', { source: 'meta', label: 'og:site_name' })
    const holder = finding('company', 'Acme Works Ltd', { label: '©' })
    expect(findCompanies([name, holder], { ...page, title: 'Team' }, [])[0]?.value).toBe('Acme Works Ltd')
  })

  it('stands behind a person in the title', () => {
    const { value, confidence } =
      findCompanies([], { url: 'https://gov.example/x', title: 'Ann Ode - States of Marrow' }, [
        'Ann Ode',
      ])[0] ?? {}
    expect(value).toBe('States of Marrow')
    expect(confidence).toBeGreaterThanOrEqual(0.6)
  })

  it('is not the platform', () => {
    expect(
      findCompanies([], { url: 'https://www.linkedin.com/in/ann', title: 'Ann | LinkedIn' }, ['Ann']),
    ).toEqual([])
  })

  it('gains from each place that says it', () => {
    const logo = finding('company', 'Zephyr logo', { source: 'meta', label: 'logo' })
    const holder = finding('company', 'Zephyr', { label: '©' })
    const both = findCompanies([logo, holder], { ...page, title: '' }, [])
    expect(both).toHaveLength(1)
    expect(both[0]?.confidence).toBeGreaterThan(0.7)
  })
})

describe('a copyright line', () => {
  it.each([
    ['© 2011-2024 Halden Tools Inc. All rights reserved.', 'Halden Tools Inc.'],
    ['Copyright © Acme GmbH 2024', 'Acme GmbH'],
    ['(c) by Ann Ode | Impressum', 'Ann Ode'],
    ['Copyright - Acme', 'Acme'],
    ['© 2024', ''],
  ])('names its holder: %s', (line, holder) => {
    expect(copyrightHolder(line)).toBe(holder)
  })
})

it('cuts a title at its dashes and bars, not inside words', () => {
  expect(titleSegments('Ann-Marie Ode – CEO | Acme: Team')).toEqual(['Ann-Marie Ode', 'CEO', 'Acme', 'Team'])
})
