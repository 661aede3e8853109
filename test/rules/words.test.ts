import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import english from '../../public/_locales/en/messages.json'
import { projectFiles } from './source-files.ts'

const sources = projectFiles(/^(components|entrypoints|lib)\/.*\.tsx?$|^wxt\.config\.ts$/)
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

describe('words on screen', () => {
  it('are all used: take an unused key out of messages.json', () => {
    // A plural's forms are asked for by their common stem.
    const isUsed = (key: string) => {
      const stem = key.replace(/_(zero|one|two|few|many|other)$/, '')
      return [key, stem].some((word) => sources.includes(`'${word}'`) || sources.includes(`__MSG_${word}__`))
    }
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([])
  })

  it('say nothing in codes', () => {
    const texts = Object.entries(english).map(([key, { message }]) => ({ key, message }))
    const offending = texts.filter(({ message }) =>
      /\b(error code|undefined|null|exception|HTTP|\d{3})\b/i.test(message),
    )
    expect(offending).toEqual([])
  })
})
