// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nameLanguage } from '../../lib/words/name-language.ts'
import { sayIn } from '../words/say-in.ts'

const views = readdirSync('entrypoints').filter((name) => existsSync(`entrypoints/${name}/index.html`))

describe.each(views)('the document of %s', (view) => {
  const source = readFileSync(`entrypoints/${view}/index.html`, 'utf8')
  const document = new DOMParser().parseFromString(source, 'text/html')

  it('says in which language and direction its words are before it shows any', () => {
    const main = readFileSync(`entrypoints/${view}/main.tsx`, 'utf8')
    const named = main.indexOf('nameLanguage(document.documentElement, ')
    expect(named).toBeGreaterThan(0)
    expect(main.indexOf('render(')).toBeGreaterThan(named)
  })

  it('has a title', () => {
    expect(document.title).toMatch(/^Gleaner/)
  })
})

describe('the language of a document', () => {
  it('is that of the words, and so is its direction', () => {
    nameLanguage(document.documentElement, sayIn('he', { direction: 'rtl' }))
    expect(document.documentElement).toMatchObject({ lang: 'he', dir: 'rtl' })
  })
})
