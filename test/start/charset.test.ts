import { expect, it } from 'vitest'
import { charsetFor } from './charset.ts'

it.each([
  ['UTF-8 without a word about it', Buffer.from('<p>Zoë'), 'utf-8'],
  ['UTF-8 that claims to be Latin-1', Buffer.from('<meta charset="latin1"><p>Zoë'), 'utf-8'],
  ['Latin-1 that says so', Buffer.from('<meta charset="latin1"><p>Zoë', 'latin1'), null],
  ['Latin-1 without a word about it', Buffer.from('<p>Zoë', 'latin1'), 'windows-1252'],
  ['a byte order mark', Buffer.from('\ufeff<p>Zoë'), null],
  ['UTF-16', Buffer.from('\ufeff<p>Zoë', 'utf16le'), null],
])('reads %s as it was written', (_case, bytes, charset) => {
  expect(charsetFor(bytes)).toBe(charset)
})
