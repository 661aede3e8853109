import { existsSync, rmSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { makeTongue, tonguesOf, wordsOf } from '../e2e/make-tongue.ts'
import { pseudoArabic } from '../e2e/pseudo-arabic.ts'
import { translateInto } from '../e2e/tongue-words.ts'

// What a browser sees of the words of a build.
const build = 'public'

it('stands in the place of English in a copy of the build', () => {
  const folder = makeTongue(build, 'ar-pseudo')
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect(wordsOf(folder, 'en')).toEqual(wordsOf(build, 'ar-pseudo'))
  expect(wordsOf(folder, 'en')).toMatchObject({ direction: { message: 'rtl' } })
  expect(existsSync(`${folder}/icon`)).toBe(true)
})

it('is each language of the build, and one from right to left', () => {
  expect(tonguesOf(build)).toEqual(expect.arrayContaining(['en', 'ar-pseudo']))
})

it('keeps the places of values, names and addresses', () => {
  const words = pseudoArabic('Gleaner may reach $1: see chrome://extensions/shortcuts, or about:addons?')
  expect(words).toMatch(
    /^Gleaner [^a-z]+ \$1: [^a-z]+ chrome:\/\/extensions\/shortcuts, [^a-z]+ about:addons؟$/,
  )
})

it.each([
  ['a whole message', 'Save', pseudoArabic('Save')],
  ['a message with a name in it', 'Saved to Close.', pseudoArabic('Saved to $1.').replace('$1', 'Close')],
  ['two that are put together', 'Source of Phone: link', (say: (text: string) => string) => say('Phone')],
  ['one sentence of several', 'Close is connected.', pseudoArabic('is connected.')],
  ['a part of a message', 'does not accept this key', pseudoArabic('does not accept this key')],
])('is found by the English of %s', (_name, english, expected) => {
  const translate = translateInto(build, 'ar-pseudo')
  expect(translate(english)).toContain(typeof expected === 'string' ? expected : expected(translate))
  expect(translate(english).replace('Close', '')).not.toMatch(/[a-z]/i)
})

it.each([
  ['a number in it', '2 need you', pseudoArabic('$1 need you').replace('$1', '2')],
  ['a number of people in it', 'and 4 more', pseudoArabic('and $1 more').replace('$1', '4')],
  ['two sentences', 'Taken back. Nothing was sent.', pseudoArabic('Taken back. Nothing was sent.')],
  [
    'words of a shorter one',
    'no file of Gleaner settings',
    pseudoArabic('This is no file of Gleaner settings, or it is damaged.'),
  ],
])('is not taken from another message for one with %s', (_name, english, expected) => {
  expect(translateInto(build, 'ar-pseudo')(english)).toBe(expected)
})

it('is refused where several messages say the same in English alone', () => {
  expect(() => translateInto(build, 'de')('need you')).toThrow('may be: ')
})
