import { describe, expect, it } from 'vitest'
import { readHiddenEmails, readScriptEmails } from '../../lib/evidence/emails/decode-email.ts'
import { readLinkTarget } from '../../lib/evidence/link-target.ts'

const emailsOf = (href: string) =>
  readLinkTarget(href).flatMap(({ field, value }) => (field === 'email' ? [value] : []))

describe('a link for writing a mail', () => {
  it.each([
    ['mailto:ann@acme.example', ['ann@acme.example']],
    ['mailto:ann@acme.example?subject=a@b.example', ['ann@acme.example']],
    ['MAILTO:%20ann%40acme.example', ['ann@acme.example']],
    ['mailto: ann@acme.example', ['ann@acme.example']],
    ['mailto:mailto:ann@acme.example', ['ann@acme.example']],
    ['mailto://ann@acme.example', ['ann@acme.example']],
    ['mailto%3Aann@acme.example', ['ann@acme.example']],
    ['http://mailto:ann@acme.example', ['ann@acme.example']],
    ['http://ann@acme.example', ['ann@acme.example']],
    ['ann@acme.example', ['ann@acme.example']],
    ['email:ann@acme.example', ['ann@acme.example']],
    ['mailto;ann@acme.example', ['ann@acme.example']],
    ['mailto:ann%2540acme.example', ['ann@acme.example']],
    ['mailto:%E0%A4%A,ann@acme.example', ['ann@acme.example']],
    ['mailto:ann&#64;acme.example', ['ann@acme.example']],
    ['mailto:ann&amp;#64;acme.example', ['ann@acme.example']],
    ['mailto:ann(at)acme.example', ['ann@acme.example']],
    ['mailto:ann%5Bat%5Dacme%5Bdot%5Dexample', ['ann@acme.example']],
    ['ann(at)acme.example', ['ann@acme.example']],
    ['mailto:annNOSPAM@acme.example', ['ann@acme.example']],
    ['mailto:ann@acme.example&subject=Hello', ['ann@acme.example']],
    ['mailto:ann@acme.example%3Fsubject=b@acme.example', ['ann@acme.example']],
    ['mailto:a%E2%80%8Bnn@acme.example', ['ann@acme.example']],
    [
      'mailto:ann@acme.example,bob@acme.example;cleo@acme.example',
      ['ann@acme.example', 'bob@acme.example', 'cleo@acme.example'],
    ],
    [
      'mailto:ann@acme.example?cc=bob@acme.example&bcc=cleo%40acme.example&body=x@y.example',
      ['ann@acme.example', 'bob@acme.example', 'cleo@acme.example'],
    ],
    ['mailto:?to=ann@acme.example', ['ann@acme.example']],
    ['https://mail.google.com/mail/?view=cm&fs=1&to=ann%40acme.example&su=x', ['ann@acme.example']],
    ['/cdn-cgi/l/email-protection#2a4b44446a4b49474f044f524b475a464f', ['ann@acme.example']],
    ["javascript:linkTo_UnCryptMailto('nbjmup+boo/pefAbdnf/fybnqmf');", ['ann.ode@acme.example']],
    ['javascript:linkTo_UnCryptMailto(%27jxfiql7xkk%2BlabXxzjb%2Bbuxjmib%27,-3);', ['ann.ode@acme.example']],
    ["javascript:DeCryptX('0a1o2p3C0a1d2o3h0.1f2z3d0m1q2n3h')", ['ann@acme.example']],
    ["javascript:DeCryptX('nbjmup;booAbdnf/fybnqmf')", ['ann@acme.example']],
  ])('leads to its recipients: %s', (href, emails) => {
    expect(emailsOf(href)).toEqual(emails)
  })

  it.each([
    ['mailto:Ann%20Ode%20%3Cann@acme.example%3E', ['Ann Ode']],
    ['mailto:"Ode, Ann" <ann@acme.example>, Bob Lund <bob@acme.example>', ['Ann Ode', 'Bob Lund']],
    ['mailto:Sales <sales@acme.example>', []],
  ])('says whose they are: %s', (href, names) => {
    expect(readLinkTarget(href).flatMap(({ field, value }) => (field === 'name' ? [value] : []))).toEqual(
      names,
    )
  })

  it.each([
    'mailto:?body=look%20at%20x@y.example',
    'mailto:?subject=Read%20this&body=https://acme.example/',
    'mailto:',
    '/contact',
    '#',
    'https://acme.example/a@b.example',
    'https://user@acme.example/path',
    "javascript:linkTo_UnCryptMailto('nothing here at all');",
    'javascript:void(0)',
    '/cdn-cgi/l/email-protection#zz',
  ])('leads to nobody: %s', (href) => {
    expect(readLinkTarget(href)).toEqual([])
  })
})

describe('an element', () => {
  it.each([
    [{ 'data-cfemail': '2a4b44446a4b49474f044f524b475a464f' }, '[email protected]', 'ann@acme.example'],
    [{ 'data-cfemail': '4b2188fd392c0b2a28262e652e332a263b272e' }, '', 'jörg@acme.example'],
    [
      { 'data-mailto-token': 'wksvdy4kxx8ynoJkmwo8ohkwzvo', 'data-mailto-vector': '10' },
      '',
      'ann.ode@acme.example',
    ],
    [{ first: 'YW5u', last: 'YWNtZS5leGFtcGxl', text: 'YW5uQGFjbWUuZXhhbXBsZQ==' }, '', 'ann@acme.example'],
    [{ 'data-email': 'ann@acme.example' }, '', 'ann@acme.example'],
    [{ 'data-email': 'ann&amp;#64;acme.example' }, '', 'ann@acme.example'],
    [{ 'data-email': 'ann%40acme.example' }, '', 'ann@acme.example'],
    [{ 'data-email': 'ann[at]acme[dot]example' }, '', 'ann@acme.example'],
    [{ 'data-email': 'YW5uQGFjbWUuZXhhbXBsZQ==' }, '', 'ann@acme.example'],
    [{ 'data-mail': 'bWFpbHRvOmFubkBhY21lLmV4YW1wbGU=' }, '', 'ann@acme.example'],
    [{ 'data-email': 'elpmaxe.emca@nna' }, '', 'ann@acme.example'],
    [{ 'data-enc-email': 'naa[at]npzr.rknzcyr', class: 'mail-link' }, '', 'ann@acme.example'],
    [{ 'data-rot13-mail': 'naa@npzr.rknzcyr' }, '', 'ann@acme.example'],
    [{ class: 'email rot13' }, 'naa@npzr.rknzcyr', 'ann@acme.example'],
    [{ class: 'reversed' }, 'elpmaxe.emca@nna', 'ann@acme.example'],
    [{ style: 'unicode-bidi:bidi-override; direction: rtl' }, 'elpmaxe.emca@nna', 'ann@acme.example'],
    [{ dir: 'rtl' }, 'elpmaxe.emca@nna', 'ann@acme.example'],
    [{ 'data-name': 'ann', 'data-domain': 'acme', 'data-tld': 'example' }, '', 'ann@acme.example'],
    [{ 'data-user': 'ann', 'data-host': 'acme.example' }, '', 'ann@acme.example'],
    [{ 'data-user': 'nna', 'data-website': 'elpmaxe.emca' }, '', 'ann@acme.example'],
    [{ 'data-user': 'YW5u', 'data-domain': 'YWNtZS5leGFtcGxl' }, '', 'ann@acme.example'],
    [{ href: "javascript:location.href='mai'+'lto:ann'+'@'+'acme.example'" }, '', 'ann@acme.example'],
    [{ onclick: "sendMail('ann', 'acme.example')" }, '', 'ann@acme.example'],
    [{ onclick: "mail_to('ann','acme','example'); return false" }, '', 'ann@acme.example'],
    [{ onclick: "mailMe('example','acme','ann')" }, '', 'ann@acme.example'],
    [
      { onmouseover: "this.href='mailto:'+'ann'+String.fromCharCode(64)+'acme.example'" },
      '',
      'ann@acme.example',
    ],
    [{ onclick: "location=atob('bWFpbHRvOmFubkBhY21lLmV4YW1wbGU=')" }, '', 'ann@acme.example'],
    [{ title: 'Write to ann [at] acme.example' }, '', 'ann@acme.example'],
  ] as [Record<string, string>, string, string][])('hides an address in %j %s', (attributes, text, email) => {
    expect(readHiddenEmails(attributes, text)).toEqual([email])
  })

  it.each([
    [{}, ''],
    [{}, 'elpmaxe.emca@nna'],
    [{ 'data-cfemail': '' }, ''],
    [{ 'data-email': 'Your e-mail' }, ''],
    [{ 'data-email-id': '4f2a9c' }, ''],
    [{ 'data-user': 'ann', 'data-id': '7' }, ''],
    [{ 'data-user': 'Ann Ode', 'data-domain': 'acme.example' }, ''],
    [{ 'data-name': 'team', 'data-domain': 'sales' }, ''],
    [{ onclick: "track('click','acme.example')" }, ''],
    [{ onclick: "openMail('inbox', 7)" }, ''],
    [{ href: 'javascript:void(0)' }, ''],
    [{ class: 'rtl', dir: 'rtl' }, 'مرحبا بكم'],
    [{ title: 'Sold at amazon.example' }, ''],
    [{ first: 'Ann', last: 'Ode' }, ''],
  ] as [Record<string, string>, string][])('hides none in %j %s', (attributes, text) => {
    expect(readHiddenEmails(attributes, text)).toEqual([])
  })

  it('keeps an address that a right-to-left page shows as it is', () => {
    expect(readHiddenEmails({ dir: 'rtl' }, 'ann@acme.example')).toEqual([])
  })
})

const JOOMLA = `document.getElementById('cloak7').innerHTML = '';
var prefix = '&#109;a' + 'i&#108;' + '&#116;o';
var path = 'hr' + 'ef' + '=';
var addy7 = '&#97;nn' + '&#64;';
addy7 = addy7 + '&#97;cm&#101;' + '&#46;' + 'ex&#97;mple';
var addy_text7 = 'Write to Ann';
document.getElementById('cloak7').innerHTML += '<a ' + path + '\\'' + prefix + ':' + addy7 + '\\'>'+addy_text7+'<\\/a>';`

describe('a short script', () => {
  it.each([
    ['as Joomla writes it', JOOMLA],
    [
      'joined with +=',
      "var m='mail'; m+='to:'; m+='ann'; m+='@'; m+='acme.example'; document.write('<a href='+m+'>');",
    ],
    [
      'of an array',
      "var a = new Array('example','acme','ann'); document.write('mailto:'+a[2]+'@'+a[1]+'.'+a[0])",
    ],
    ['joined from a list', "document.write(['ann','acme.example'].join('@'))"],
    ['reversed', "document.write('elpmaxe.emca@nna'.split('').reverse().join(''))"],
    [
      'of character codes',
      'document.write(String.fromCharCode(97,110,110,64,97,99,109,101,46,101,120,97,109,112,108,101))',
    ],
    [
      'percent-encoded',
      "document.write(unescape('%3c%61%20%68%72%65%66%3d%22%6d%61%69%6c%74%6f%3a%61%6e%6e%40%61%63%6d%65%2e%65%78%61%6d%70%6c%65%22%3e'))",
    ],
    ['of character references', 'document.write(\'<a href="mailto:&#97;nn&#64;acme.example">\')'],
    [
      'with the alphabet turned',
      'document.write("<n uers=\\"znvygb:naa@npzr.rknzcyr\\">".replace(/[a-zA-Z]/g,function(c){return String.fromCharCode((c<="Z"?90:122)>=(c=c.charCodeAt(0)+13)?c:c-26);}))',
    ],
    ['in escapes', "document.write('\\x6d\\x61ilto:ann\\u0040acme.example')"],
    [
      'through variables',
      'let user = "ann"; const site = "acme.example"; document.write("<a href=\'mail" + "to:" + user + "@" + site + "\'>")',
    ],
  ])('writes an address %s', (_, script) => {
    expect(readScriptEmails(script)).toEqual(['ann@acme.example'])
  })

  it.each([
    ['', ''],
    ['that checks a form', "if (!/@/.test(email)) document.write('Write it as name@host.example')"],
    ['that knows a key', "var dsn = 'https://abc@o1.ingest.example/2'; document.write(dsn)"],
    ['that never ends', '('.repeat(4000)],
    ['that grows', `var a='mailto:x';${'a=a+a;'.repeat(400)}`],
    ['cut off', "document.write('mailto:ann"],
  ])('writes none %s', (_, script) => {
    expect(readScriptEmails(script)).toEqual([])
  })
})
