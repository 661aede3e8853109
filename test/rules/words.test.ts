import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { literalWords } from './literal-words.ts'
import { localeFaults, stemsOf, type Words } from './locale-faults.ts'
import { projectFiles } from './source-files.ts'

const folders = readdirSync('public/_locales')
const locales = folders.map((folder) => ({ folder, words: wordsOf(folder) }))
const english = wordsOf('en')

function wordsOf(folder: string): Words {
  const text = readFileSync(`public/_locales/${folder}/messages.json`, 'utf8')
  // Our own file, in the form that browsers document.
  const messages = JSON.parse(text) as Record<string, { message: string }>
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]))
}

const read = (path: string) => readFileSync(path, 'utf8')
const sources = projectFiles(/^(components|entrypoints|lib)\/.*\.tsx?$|^wxt\.config\.ts$/)

describe('words on screen', () => {
  it('are all used: take an unused key out of messages.json', () => {
    const text = sources.map(read).join('\n')
    const stems = stemsOf(english)
    const isUsed = (key: string) => {
      const stem = stems.find((one) => key === `${one}_one` || key === `${one}_other`)
      return [stem ?? key].some((word) => text.includes(`'${word}'`) || text.includes(`__MSG_${word}__`))
    }
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([])
  })

  it('stand in messages.json alone: say a key in place of a literal word', () => {
    const saying = sources.filter((path) =>
      /^(components|entrypoints|lib\/(words|browser|messages))\//.test(path),
    )
    expect(saying.length).toBeGreaterThan(100)
    expect(saying.flatMap((path) => literalWords(path, read(path)))).toEqual([])
  })

  it('are joined, counted and dated in their own language: what Intl does stands in lib/words', () => {
    const speaking = sources.filter((path) => /^(components|entrypoints|lib\/(browser|worker))\//.test(path))
    const own = /\bnew Intl\.(?!Locale)|\.toLocale\w*String\((?!'sv-SE')/
    expect(speaking.filter((path) => own.test(read(path)))).toEqual([])
  })
})

describe.each(locales)('the words of $folder', ({ folder, words }) => {
  it('are whole: those of English, in the plural forms of their language, with the same placeholders', () => {
    expect(localeFaults(english, folder, words)).toEqual([])
  })

  it('say nothing in codes', () => {
    const isCode = (text: string) => /\b(error code|undefined|null|exception|HTTP|\d{3})\b/i.test(text)
    expect(Object.entries(words).filter(([, text]) => isCode(text))).toEqual([])
  })

  it('fit where the stores show them', () => {
    expect(words['extension_name']?.length).toBeLessThanOrEqual(45)
    expect(words['extension_description']?.length).toBeLessThanOrEqual(132)
  })
})
