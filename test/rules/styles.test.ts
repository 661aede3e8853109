import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { projectFiles } from './source-files.ts'

/** Declarations that stay on their side of the screen where the words run from right to left. */
const sided = [
  /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b/,
  /^(left|right)\s*:/,
  /^(text-align|float|clear)\s*:\s*(left|right)\b/,
  /^(padding|margin|inset)\s*:\s*\S+\s+(\S+)\s+\S+\s+(?!\2\b)\S/,
]

it('styles name the start and the end of a line, not left and right', () => {
  const files = projectFiles(/^(components|entrypoints)\/.*\.css$/)
  expect(files.length).toBeGreaterThan(10)
  const found = files.flatMap((path) => {
    // What is meant for one direction alone may say so.
    const text = readFileSync(path, 'utf8').replace(/[^{}]*(:dir\(|\[dir=)[^{}]*\{[^}]*\}/g, '')
    const lines = text.split('\n').map((line) => line.trim().replace(/\([^()]*\)/g, ''))
    return lines.filter((line) => sided.some((side) => side.test(line))).map((line) => `${path} ${line}`)
  })
  expect(found).toEqual([])
})
