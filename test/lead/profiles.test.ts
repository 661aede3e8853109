import { describe, expect, it } from 'vitest'
import { readLinkTarget } from '../../lib/evidence/link-target.ts'
import { isProfile, isSiteOwn } from '../../lib/lead/people/profile-link.ts'

/** What a link to it gives as a profile. */
const profileOf = (address: string) =>
  readLinkTarget(address)
    .filter(({ field, value }) => field === 'profile' && isProfile(value))
    .map(({ value }) => value)

describe('a profile', () => {
  it.each([
    'https://www.linkedin.com/in/ann-ode-invented',
    'https://de.linkedin.com/in/ann-ode-invented/',
    'https://www.xing.com/profile/Ann_Ode',
    'https://twitter.com/annode',
    'https://x.com/annode',
    'https://github.com/ann-ode',
    'https://orcid.org/0000-0000-0000-000X',
    'https://www.researchgate.net/profile/Ann-Ode',
    'https://bsky.app/profile/ann.example',
    'https://www.facebook.com/ann.ode.invented',
    'https://de-de.facebook.com/ann.ode.invented/',
    'https://www.facebook.com/people/Ann-Ode/100000000000001/',
    'https://www.instagram.com/ann.ode_/',
    'https://www.threads.net/@annode',
    'https://www.threads.com/@annode',
    'https://www.youtube.com/@annode',
    'https://www.tiktok.com/@ann.ode',
    'https://medium.com/@annode',
    'https://vk.com/id1234567',
    'https://vk.com/ann.ode',
    'https://t.me/annode',
    'https://telegram.me/annode',
    'https://fr.viadeo.com/fr/profile/ann.ode',
    'https://mastodon.social/@annode',
    'https://mastodon.example/@annode',
    'https://town.social/@annode',
    'https://fosstodon.org/@annode',
  ])('is %s', (address) => {
    expect(profileOf(address)).toEqual([address])
  })

  it('is kept without what counts its visitors', () => {
    expect(profileOf('https://www.instagram.com/annode/?hl=en')).toEqual([
      'https://www.instagram.com/annode/',
    ])
    expect(profileOf('https://mastodon.example/@annode?lang=en')).toEqual([
      'https://mastodon.example/@annode',
    ])
  })

  it.each([
    'https://www.linkedin.com/company/acme-invented',
    'https://www.linkedin.com/school/acme-invented',
    'https://www.linkedin.com/shareArticle?url=x',
    'https://www.xing.com/pages/acme',
    'https://twitter.com/intent/tweet',
    'https://twitter.com/search?q=ann',
    'https://github.com/acme/rope',
    'https://www.facebook.com/',
    'https://www.facebook.com/sharer/sharer.php?u=x',
    'https://www.facebook.com/sharer.php?u=x',
    'https://www.facebook.com/groups/1234567',
    'https://www.facebook.com/events/1234567',
    'https://www.facebook.com/pages/Acme/1234567',
    'https://www.facebook.com/acme.invented/posts/1234567',
    'https://www.instagram.com/p/abcdefg/',
    'https://www.instagram.com/explore/tags/rope/',
    'https://www.threads.net/search',
    'https://www.youtube.com/watch?v=abcdefg',
    'https://www.youtube.com/@annode/videos',
    'https://www.youtube.com/embed/abcdefg',
    'https://www.tiktok.com/tag/rope',
    'https://vk.com/share.php?url=x',
    'https://vk.com/club1234567',
    'https://vk.com/wall-1234567_1',
    'https://t.me/share/url?url=x',
    'https://t.me/joinchat/abcdefg',
    'https://t.me/+abcdefg',
    'https://mastodon.social/share',
    'https://mastodon.social/@annode/1234567',
    'https://acme.example/@annode',
  ])('is not %s', (address) => {
    expect(profileOf(address)).toEqual([])
  })
})

describe('the profile of a site', () => {
  it.each([
    ['https://www.facebook.com/harbourfinch', 'https://www.harbourfinch.example/team'],
    ['https://www.instagram.com/harbour.finch_official/', 'https://harbour-finch.example/'],
    ['https://t.me/harbourfinchnews', 'https://shop.harbourfinch.co.uk/'],
  ])('bears its name: %s on %s', (profile, page) => {
    expect(isSiteOwn(profile, page)).toBe(true)
  })

  it.each([
    ['https://www.facebook.com/ann.ode.invented', 'https://www.harbourfinch.example/team'],
    ['https://www.linkedin.com/in/ann-linkedin', 'https://www.linkedin.com/in/ann-linkedin'],
    ['https://www.instagram.com/max.example', 'https://max.example/'],
    ['https://www.linkedin.com/in/ann-ode', 'https://annode.example/'],
    ['https://x.com/annode', ''],
  ])('does not: %s on %s', (profile, page) => {
    expect(isSiteOwn(profile, page)).toBe(false)
  })
})
