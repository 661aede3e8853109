import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { projectFiles } from './source-files.ts'

const code = projectFiles(/\.(tsx?|css)$/)
const lineCount = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').length
const over = (limit: number) => (path: string) => lineCount(path) > limit

describe('files', () => {
  it('have at most 200 lines: split a longer one by act', () => {
    expect(code.length).toBeGreaterThan(20)
    expect(code.filter(over(200))).toEqual([])
  })

  it('have at most 40 lines as an entrypoint: it wires, the work belongs to lib', () => {
    const entrypoints = code.filter((path) => path.startsWith('entrypoints/'))
    expect(entrypoints.length).toBeGreaterThan(3)
    expect(entrypoints.filter(over(40))).toEqual([])
  })

  it('are named in kebab-case', () => {
    expect(code.filter((path) => !/^[a-z0-9./-]+$/.test(path))).toEqual([])
  })

  it('stand at the top level only where a tool or a reader looks for them', () => {
    const known =
      /^(\.ci|\.gitattributes|\.gitignore|\.npmrc|ARCHITECTURE\.md|LICENSE|README\.md|biome\.jsonc|components|docs|entrypoints|lib|package-lock\.json|package\.json|public|test|tsconfig\.json|wxt\.config\.ts)$/
    const top = new Set(projectFiles(/./).map((path) => path.split('/')[0] ?? ''))
    expect([...top].filter((entry) => !known.test(entry))).toEqual([])
  })
})

describe('tests', () => {
  const tests = projectFiles(/^test\/.*\.test\.tsx?$/)

  it('are neither skipped, focused nor retried', () => {
    const pattern = /\b(it|test|describe)\.(skip|only|todo|fails)\b|\bretry:\s*[1-9]/
    expect(tests.filter((path) => pattern.test(readFileSync(path, 'utf8')))).toEqual([])
  })

  it('await events and never sleep', () => {
    const pattern = /setTimeout\((r|resolve|done|ok)\b/
    expect(tests.filter((path) => pattern.test(readFileSync(path, 'utf8')))).toEqual([])
  })
})
