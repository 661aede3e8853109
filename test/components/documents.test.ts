// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

describe.each(['popup', 'options', 'leads'])('the document of %s', (view) => {
  const source = readFileSync(`entrypoints/${view}/index.html`, 'utf8')
  const document = new DOMParser().parseFromString(source, 'text/html')

  it('says in which language and direction its words are', () => {
    const { lang, dir } = document.documentElement
    // A second language has to set both from its own words.
    expect(readdirSync('public/_locales')).toEqual([lang])
    expect(dir).toBe('ltr')
  })

  it('has a title', () => {
    expect(document.title).toMatch(/^Gleaner/)
  })
})
