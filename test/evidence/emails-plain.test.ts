import { describe, expect, it } from 'vitest'
import { scanEmails } from '../../lib/evidence/emails/scan-emails.ts'
import { type Surroundings, scanObfuscatedEmails } from '../../lib/evidence/emails/scan-obfuscated-emails.ts'

const valuesIn = (text: string, surroundings?: Surroundings) =>
  [...scanEmails(text), ...scanObfuscatedEmails(text, surroundings)].map(({ value }) => value)

describe('an address in plain letters', () => {
  it.each([
    ['write to ann@acme.example.', ['ann@acme.example']],
    ['<ann@acme.example>,bob@acme.example;', ['ann@acme.example', 'bob@acme.example']],
    ['\'ann@acme.example\' or "bob@acme.example"', ['ann@acme.example', 'bob@acme.example']],
    ["o'hara+x@mail.acme.example", ["o'hara+x@mail.acme.example"]],
    ['R&D@acme.example', ['R&D@acme.example']],
    ['-ann@acme.example', ['ann@acme.example']],
    ['Ann ........... ann@acme.example', ['ann@acme.example']],
    ['ann@acme.example/bob@acme.example', ['ann@acme.example']],
    ['이메일ann@acme.example', ['ann@acme.example']],
    ['info@acme.co.jpまでご連絡ください', ['info@acme.co.jp']],
    ['ann@acme.comPhone: 3', ['ann@acme.com']],
    ['ann@acme.com.Please call', ['ann@acme.com']],
    ['an😀 ann@acme.example', ['ann@acme.example']],
    ['ann@acme-and-sons.example', ['ann@acme-and-sons.example']],
    ['ANN@ACME.EXAMPLE', ['ANN@ACME.EXAMPLE']],
    ['jörg@müller.example', ['jörg@müller.example']],
    ['анна@почта.рф', ['анна@почта.рф']],
    ['联系：用户@例子.中国', ['用户@例子.中国']],
    ['ann@xn--mller-kva.example', ['ann@xn--mller-kva.example']],
    ['ann@acme.museum', ['ann@acme.museum']],
  ])('is found: %s', (text, emails) => {
    expect(valuesIn(text)).toEqual(emails)
  })

  it('stands where it is said to stand', () => {
    const text = 'mail\u2060ann@acme.example or b\u2060ob@\u2060acme.example'
    expect(scanEmails(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'ann@acme.example',
      'b\u2060ob@\u2060acme.example',
    ])
  })
})

describe('no address is read', () => {
  it.each([
    'Sold at amazon.example',
    'Sold at amazon dot example',
    'look at me dot com',
    'We meet at acme.example',
    'Visit us at acme.example for more',
    'Mail: us at acme.example',
    'see (at) page',
    'Note (a) acme.example',
    'Director-at-large.example',
    'www.stay-at-home.example',
    'Dinner @ luigis.example',
    'we met @ acme.example last year',
    'Follow Ann @acme.example',
    'Lakers @ Celtics',
    '9 @ night',
    '5 @ $3.50 each',
    '2 kg @ 1.20',
    'logo@2x.png',
    'hero@3x.webp',
    'photo@beach.jpeg',
    'backup@2024.zip',
    'main@index.ts',
    'package@1.2.3',
    'npm install @acme/core@next',
    'import x from "@acme/core"',
    'git@host.example:team/project.git',
    'rsync ann@host.example:/srv/www',
    'scp ann@host.example:~/x .',
    'https://user@host.example/path',
    'https://user:pass@host.example/path',
    'ftp://ann@files.example',
    'https://0123456789abcdef0123456789abcdef@o1.ingest.example/42',
    '0123456789abcdef0123456789abcdef@o1.ingest.example',
    'https://news.example/u?e=ann@acme.example&id=3',
    'https://acme.example/@ann@acme.example',
    '@ann@acme.example',
    '@handle',
    '@ann.acme.example',
    '@media screen and (max-width: 3em)',
    '@import url(x.css)',
    '@param ann.ode the person',
    '/** @returns {x} @see ann.example */',
    'user@localhost',
    'root@server1',
    'ann@acme',
    'ann@acme.notadomain',
    'ann@10.0.0.1',
    'ann@acme.invalid',
    'a..b@acme.example',
    '@acme.example',
    'ann@.example',
    'Message-ID: <abc.123@mail.example>',
    'cid:part1@acme.example',
    'sip:ann@acme.example',
    'the state of the art at most dot by dot',
    'A собака is a dog',
    'star★shop.example',
    'Point (dot) at (at) sign',
    'array[at].index',
    'f(at)x.y1',
    'x [a] b.c',
  ])('in %s', (text) => {
    expect(valuesIn(text, { host: 'www.other.example' })).toEqual([])
  })

  it.each(['Find us at acme.example', 'News at acme.example', 'We are at acme dot example'])(
    'on the own site, in %s',
    (text) => {
      expect(valuesIn(text, { host: 'acme.example' })).toEqual([])
    },
  )
})
