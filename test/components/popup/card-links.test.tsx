// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { draft, offer } from './fixture.ts'
import { openPopup } from './open-popup.tsx'

const cards = () => screen.queryAllByRole<HTMLAnchorElement>('link', { name: /^Contact card/ })

describe('the contact cards of a page', () => {
  it('are links that open in a tab of their own', async () => {
    const offers = [
      offer('card', 'https://harbour.example/cards/ada.vcf?v=2'),
      offer('website', 'https://other.example/'),
    ]
    await openPopup({ draft: draft({ offers }) })
    const [link] = cards()
    expect(link?.textContent).toContain('ada.vcf')
    expect([link?.href, link?.target, link?.rel]).toEqual([
      'https://harbour.example/cards/ada.vcf?v=2',
      '_blank',
      'noreferrer',
    ])
    expect(cards()).toHaveLength(1)
  })

  it('are none where none was found, and none where a browser may not open it', async () => {
    await openPopup({ draft: draft({ offers: [offer('card', 'javascript:alert(1)//.vcf')] }) })
    expect(cards()).toEqual([])
  })
})
