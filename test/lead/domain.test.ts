import { describe, expect, it } from 'vitest'
import {
  domainLabel,
  isFreemail,
  isPlatform,
  isSameSite,
  registrableDomain,
} from '../../lib/lead/company/domain.ts'

describe('a host', () => {
  it.each([
    ['www.acme.example', 'acme.example'],
    ['shop.acme.co.uk', 'acme.co.uk'],
    ['acme.com.au', 'acme.com.au'],
    ['www.marrow.ca.us', 'marrow.ca.us'],
    ['acme.de', 'acme.de'],
    ['www.acme.sp.gov.br', 'acme.sp.gov.br'],
    ['127.0.0.1', '127.0.0.1'],
  ])('belongs to a domain: %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain)
  })

  it.each([
    ['www.acme.co.uk', 'acme'],
    ['acme.github.io', 'acme'],
    ['acme.blogspot.co.uk', 'acme'],
    ['physics.marrow.example', 'marrow'],
    ['www.xn--mller-kva.example', 'müller'],
    ['xn--e1afmkfd.example', 'пример'],
    ['github.io', ''],
    ['127.0.0.1', ''],
    ['localhost', ''],
  ])('is known by one word: %s', (host, word) => {
    expect(domainLabel(host)).toBe(word)
  })

  it.each([
    ['www.acme.example', ['www.acme.example', 'shop.acme.example'], true],
    ['two sites of one builder', ['a.wixsite.com', 'b.wixsite.com'], false],
  ])('is of one owner with another or not: %s', (_, [left = '', right = ''], same) => {
    expect(isSameSite(left, right)).toBe(same)
  })

  it('of a platform is nobody’s, of a site built there its owner’s', () => {
    expect(['wordpress.com', 'acme.wordpress.com', 'medium.com'].map(isPlatform)).toEqual([true, false, true])
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
