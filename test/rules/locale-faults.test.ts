import { describe, expect, it } from 'vitest'
import { literalWords } from './literal-words.ts'
import { localeFaults } from './locale-faults.ts'

const english = {
  language: 'en-GB',
  direction: 'ltr',
  held: 'Goes to $1.',
  sent_one: '1 lead to $2',
  sent_other: '$1 leads to $2',
}
const german = {
  language: 'de',
  direction: 'ltr',
  held: 'Geht an $1.',
  sent_one: '1 Lead an $2',
  sent_other: '$1 Leads an $2',
}
const { sent_one: _, ...withoutForm } = german
const { held: __, ...withoutKey } = german

describe('what a language may lack', () => {
  it.each([
    ['nothing', 'de', german, []],
    ['a key', 'de', withoutKey, ['held: missing']],
    ['a plural form', 'de', withoutForm, ['sent_one: missing']],
    ['its own name', 'fr', german, ['language: not fr']],
    ['its direction', 'de', { ...german, direction: 'rtl' }, ['direction: not ltr']],
    ['words', 'de', { ...german, held: '' }, ['held: empty']],
    ['a translation', 'de', { ...german, held: 'Goes to $1.' }, ['held: not translated']],
    ['a placeholder', 'de', { ...german, held: 'Geht ab.' }, ['held: placeholders none instead of $1']],
    ['its end', 'de', { ...german, held: 'Geht an $1' }, ['held: ends with “” instead of “.”']],
    [
      'its own quotation marks',
      'de',
      { ...german, held: 'Geht an “$1”.' },
      ['held: other quotation marks than „“'],
    ],
  ])('is told: %s', (_name, folder, words, faults) => {
    expect(localeFaults(english, folder, words)).toEqual(faults)
  })

  it('is told of what it has too much', () => {
    expect(localeFaults(english, 'de', { ...german, sent_few: '$1 Leads an $2', gone: 'Weg' })).toEqual([
      'sent_few: not a key, or not a form here',
      'gone: not a key, or not a form here',
    ])
  })

  it('is the number, where a form is for more than 1', () => {
    const french = { ...german, language: 'fr', held: 'Vers $1.', sent_one: '1 contact' }
    expect(localeFaults(english, 'fr', french)).toContain('sent_one: placeholders none instead of $1 $2')
  })
})

describe('a literal word', () => {
  it.each([
    ['in a tag', '<p>Not saved</p>'],
    ['in a spoken attribute', '<p title="Undo" />'],
    ['in a choice', '<p>{isSaved ? say("saved") : "Open"}</p>'],
    ['beside a number', '<p>{count + " left"}</p>'],
    ['in a variable', 'say(isSaved, "Not saved yet")'],
  ])('is found %s', (_name, code) => {
    expect(literalWords('a.tsx', `const it = ${code}`)).toHaveLength(1)
  })

  it.each([
    ['a key', '<p>{say("not_saved")}</p>'],
    ['a name for style', '<p class="row wide">·</p>'],
    ['a kind', '<p>{kind === "saved" && <b>1</b>}</p>'],
    ['what a bug says', 'new TypeError("Never seen by a user")'],
  ])('is not %s', (_name, code) => {
    expect(literalWords('a.tsx', `const it = ${code}`)).toEqual([])
  })
})
