import { describe, expect, it } from 'vitest'
import { copyrightHolder } from '../../lib/lead/company/copyright-holder.ts'
import { domainAgreement } from '../../lib/lead/company/domain-agreement.ts'
import { findCompanies } from '../../lib/lead/company/find-company.ts'
import { titleSegments } from '../../lib/lead/company/title-segments.ts'
import { FILL, FLAG } from '../../lib/lead/confidence-bands.ts'
import { draftOf } from './draft-of.ts'
import { finding } from './finding.ts'

describe('a name and a domain', () => {
  it.each([
    ['Acme', 'acme'],
    ['Dan Farrow Financial Services', 'danfarrow'],
    ['City of Marrow', 'marrow'],
    ['Marrow Harbour and Ferry Authority', 'mhfa'],
    ['Müller & Söhne', 'muller-sohne'],
    ['Farrow Solutions', 'farrowllc'],
    ['Müller & Söhne', 'mueller-soehne'],
    ['Farrow & Marsh', 'farrowandmarsh'],
    ['Université de Marrow', 'univ-marrow'],
    ['Северный Ветер', 'severny-veter'],
    ['Βόρειος Άνεμος', 'voreiosanemos'],
    ['Farrow', 'getfarrow'],
    ['Friends of La Brisa Library', 'labrisafriends'],
    ['Norra Sundby Sjöscoutkår', 'nss-scout'],
  ])('agree: %s, %s', (name, label) => {
    expect(domainAgreement(name, label)).toBeGreaterThanOrEqual(0.6)
  })

  it.each([
    ['Privacy policy', 'acme'],
    ['The best way to call Acme and all of its friends today', 'acme'],
    ['A', 'acme'],
    ['', 'acme'],
    ['Contact', 'co'],
    ['Terms of La Brisa', 'labrisafriends'],
    ['New Shop Stores', 'nss-scout'],
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

  it('is no person of the page, unless nothing else is named', () => {
    const holder = finding('company', 'Ann Ode', { label: '©' })
    const trader = { url: 'https://www.annode.example/', title: 'Contact - Ann Ode' }
    expect(findCompanies([holder], trader, ['Ann Ode'])[0]?.value).toBe('Ann Ode')
    const site = finding('company', 'Acme', { source: 'meta', label: 'og:site_name' })
    expect(findCompanies([holder, site], { ...page, title: 'Ann Ode' }, ['Ann Ode'])[0]?.value).toBe('Acme')
  })

  it('is said in full where an abbreviation is as good as sure', () => {
    const short = finding('company', 'MPHA', { source: 'meta', label: 'og:site_name' })
    const snippet = 'The Marrow Pier and Harbour Authority (MPHA) runs'
    const full = finding('company', 'Marrow Pier and Harbour Authority', { label: 'acronym', snippet })
    const at = { url: 'https://www.mpha.example/', title: '' }
    expect(findCompanies([short, full], at, [])[0]?.value).toBe('Marrow Pier and Harbour Authority')
  })

  it('is not spelled out by any words that begin with its letters', () => {
    const short = finding('company', 'ABC', { source: 'meta', label: 'og:site_name' })
    const menu = finding('company', 'Ashes Bones Cinders', { label: 'acronym' })
    const at = { url: 'https://www.abc.example/', title: '' }
    expect(findCompanies([short, menu], at, [])[0]?.value).toBe('ABC')
  })

  it('is none of many firms that a directory lists', () => {
    const firms = ['Ode AB', 'Lund AB', 'Marsh AB'].map((name) => finding('company', name))
    const [first] = findCompanies(firms, { url: 'https://list.example/', title: '' }, [])
    expect(first?.confidence).toBeLessThan(FLAG)
  })

  it('gains from each place that says it', () => {
    const logo = finding('company', 'Zephyr logo', { source: 'meta', label: 'logo' })
    const holder = finding('company', 'Zephyr', { label: '©' })
    const both = findCompanies([logo, holder], { ...page, title: '' }, [])
    expect(both).toHaveLength(1)
    expect(both[0]?.confidence).toBeGreaterThan(0.7)
  })
})

describe('the website of a page', () => {
  it.each([
    ['https://www.acme.example/team', 'https://www.acme.example'],
    ['https://acme.github.io/about', 'https://acme.github.io'],
    ['http://127.0.0.1:8080/', ''],
    ['http://[::1]/', ''],
    ['http://localhost:3000/x', ''],
    ['http://intranet/x', ''],
    ['https://www.linkedin.com/in/ann', ''],
    ['https://mail.gmail.com/', ''],
    ['file:///home/page.html', ''],
  ])('is filled only with what may be saved: %s', (url, website) => {
    expect(draftOf([], { url }).company.website.value).toBe(website)
  })

  it('needs no mark where it is the page’s own', () => {
    expect(draftOf([]).company.website.origins[0]?.confidence).toBeGreaterThanOrEqual(FILL)
  })
})

describe('a copyright line', () => {
  it.each([
    ['© 2011-2024 Halden Tools Inc. All rights reserved.', 'Halden Tools Inc.'],
    ['Copyright © Acme GmbH 2024', 'Acme GmbH'],
    ['(c) by Ann Ode | Impressum', 'Ann Ode'],
    ['Copyright - Acme', 'Acme'],
    ['© 2024', ''],
    ['Halden Tools Ltd. © 2024. Site by Pixel Agency', 'Halden Tools Ltd.'],
    ['© ООО «Ветер», 2010–2024. Все права защищены', 'ООО «Ветер»'],
    ['Copyright (C) 2024 北風株式会社 All Rights Reserved.', '北風株式会社'],
    ['جميع الحقوق محفوظة لشركة رياح © 2024', 'شركة رياح'],
    ['版权所有 © 2024 北風有限公司 沪ICP备000号', '北風有限公司'],
    ['© Acme 2024 - Powered by WordPress', 'Acme'],
    ['© 2024 Tous droits réservés', ''],
    ['Tüm hakları saklıdır © Acme A.Ş.', 'Acme A.Ş.'],
    ['Home | About | © Acme 2020', 'Acme'],
  ])('names its holder: %s', (line, holder) => {
    expect(copyrightHolder(line)).toBe(holder)
  })
})

it('cuts a title at its dashes and bars, not inside words', () => {
  expect(titleSegments('Ann-Marie Ode – CEO | Acme: Team')).toEqual(['Ann-Marie Ode', 'CEO', 'Acme', 'Team'])
})
