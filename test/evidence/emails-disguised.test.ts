import { describe, expect, it } from 'vitest'
import { scanEmails } from '../../lib/evidence/emails/scan-emails.ts'
import { type Surroundings, scanObfuscatedEmails } from '../../lib/evidence/emails/scan-obfuscated-emails.ts'
import { fold } from '../../lib/evidence/text.ts'

const read = (text: string, surroundings?: Surroundings) => [
  ...scanEmails(text),
  ...scanObfuscatedEmails(text, surroundings),
]
const valuesIn = (text: string, surroundings?: Surroundings) => [
  ...new Set(read(text, surroundings).map(({ value }) => value)),
]

describe('an address written against programs', () => {
  it.each([
    ['ann [at] acme [dot] example', 'ann@acme.example'],
    ['ann(at)acme(dot)example', 'ann@acme.example'],
    ['Ann Ode, ann.ode[at]mail[dot]acme[dot]example, Room 3', 'ann.ode@mail.acme.example'],
    ['ann[dot]ode[at]acme[dot]example', 'ann.ode@acme.example'],
    ['ann dot ode at acme dot example (e-mail)', 'ann.ode@acme.example', { host: 'www.acme.example' }],
    ['Mail: ann {ät} acme {punkt} example', 'ann@acme.example'],
    ['ann (ett) acme', undefined],
    ['ann.ode [arroba] acme [punto] example', 'ann.ode@acme.example'],
    ['ann (arobase) acme (point) example', 'ann@acme.example'],
    ['ann [chez] acme.example', 'ann@acme.example'],
    ['ann [à] acme.example', undefined],
    ['ann(à)acme.example', 'ann@acme.example'],
    ['ann(a)acme.example', 'ann@acme.example'],
    ['ann (chiocciola) acme (punto) example', 'ann@acme.example'],
    ['ann(małpa)acme(kropka)example', 'ann@acme.example'],
    ['ann [kukac] acme [pont] example', 'ann@acme.example'],
    ['ann(zavináč)acme(tečka)example', 'ann@acme.example'],
    ['ann [snabel-a] acme [punkt] example', 'ann@acme.example'],
    ['ann (krøllalfa) acme.example', 'ann@acme.example'],
    ['ann [apenstaartje] acme [punt] example', 'ann@acme.example'],
    ['ann собака acme точка example', 'ann@acme.example'],
    ['ann (собачка) acme (точка) example', 'ann@acme.example'],
    ['ann[παπάκι]acme[τελεία]example', 'ann@acme.example'],
    ['annアットマークacmeドットexample', 'ann@acme.example'],
    ['ann【アット】acme.exampleまで', 'ann@acme.example'],
    ['ann골뱅이acme점example', 'ann@acme.example'],
    ['ann 艾特 acme 点 example', 'ann@acme.example'],
    ['ann(שטרודל)acme.example', 'ann@acme.example'],
    ['ann[at-sign]acme.example', 'ann@acme.example'],
    ['ann <at> acme.example', 'ann@acme.example'],
    ['ann |at| acme |dot| example', 'ann@acme.example'],
    ['ann *at* acme *dot* example', 'ann@acme.example'],
    ['ann_at_acme_dot_example', 'ann@acme.example'],
    ['ann-at-acme-dot-example', 'ann@acme.example'],
    ['ann ((at)) acme.example', 'ann@acme.example'],
    ['ann[_at_]acme.example', 'ann@acme.example'],
    ['ann[@]acme[.]example', 'ann@acme.example'],
    ['ann@acme[.]example', 'ann@acme.example'],
    ['ann@acme dot example', 'ann@acme.example'],
    ['ann AT acme DOT example', 'ann@acme.example'],
    ['E-mail: ann at acme dot example', 'ann@acme.example'],
    ['E-mail: ann at acme.example', 'ann@acme.example'],
    ['ann at acme.example', 'ann@acme.example', { label: 'E-Mail:' }],
    ['you reach ann at acme dot example', 'ann@acme.example', { host: 'acme.example' }],
    ['Correo: ann @ acme . example', 'ann@acme.example'],
    ['office @ acme.example', 'office@acme.example'],
    ['メール:ann★acme.example', 'ann@acme.example'],
    ['ann★acme.example (★を@に変えてください)', 'ann@acme.example'],
    ['ann＠acme．example', 'ann@acme.example'],
    ['ａｎｎ＠acme.example', 'ann@acme.example'],
    ['ann（at）acme．example', 'ann@acme.example'],
    ['ann﹫acme.example', 'ann@acme.example'],
    ['a\u00adnn@ac\u200bme.exam\ufeffple', 'ann@acme.example'],
    ['ann\u2060@\u2060acme.example', 'ann@acme.example'],
    ['Mail\u2060ann@acme\u2060.co.uk', 'ann@acme.co.uk'],
    ['ann@acme.co\u2060.uk', 'ann@acme.co.uk'],
    ['ann\u2060[at]\u2060acme\u2060[dot]\u2060example', 'ann@acme.example'],
    ['ann&#64;acme&#46;example', 'ann@acme.example'],
    ['ann&#x40;acme&period;example', 'ann@acme.example'],
    ['ann&commat;acme.example', 'ann@acme.example'],
    [
      '&#97;&#110;&#110;&#64;&#97;&#99;&#109;&#101;&#46;&#101;&#120;&#97;&#109;&#112;&#108;&#101;',
      'ann@acme.example',
    ],
    ['ann@NOSPAM.acme.example', 'ann@acme.example'],
    ['annREMOVETHIS@acme.example', 'ann@acme.example'],
    ['ann.no-spam@acme.example', 'ann@acme.example'],
    ['ann@acme.example.nospam', 'ann@acme.example'],
    ['ann@REMOVE-MEacme.example', 'ann@acme.example'],
    ['ann [at] NOSPAM.acme [dot] example', 'ann@acme.example'],
  ] as [string, string | undefined, Surroundings?][])('is read: %s', (text, email, surroundings) => {
    const folded = text.includes('\u2060') ? text : fold(text)
    expect(valuesIn(folded, surroundings)).toEqual(email === undefined ? [] : [email])
  })

  it('stands where it is said to stand', () => {
    const text = 'Ask ann [at] acme [dot] example, or b&#111;b&#64;acme.example.'
    const places = read(text).map(({ start, end }) => text.slice(start, end))
    expect(places).toEqual(['b&#111;b&#64;acme.example', 'ann [at] acme [dot] example'])
  })

  it('does not swallow its neighbour', () => {
    expect(valuesIn('ann [at] acme.example, bob [at] acme.example; cleo(at)acme(dot)example')).toEqual([
      'ann@acme.example',
      'bob@acme.example',
      'cleo@acme.example',
    ])
  })
})
