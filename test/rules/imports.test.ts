import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files.ts'

const files = sourceFiles('entrypoints', 'components', 'lib')

/** Each line: which files, what they may not import, and what to do instead. */
function offenders(
  where: (path: string) => boolean,
  isForbidden: (target: string, file: SourceFile) => boolean,
) {
  return files
    .filter(({ path }) => where(path))
    .flatMap((file) =>
      file.imports.filter((target) => isForbidden(target, file)).map((target) => `${file.path} → ${target}`),
    )
}

const isIn = (folder: string) => (path: string) => path.startsWith(folder)

describe('who may import whom', () => {
  it('finds the imports it judges', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(files.find(({ path }) => path === 'lib/outbox/run.ts')?.imports).toContain('lib/outbox/advance.ts')
  })

  it('lets nothing but an entrypoint import an entrypoint', () => {
    expect(offenders((path) => !isIn('entrypoints/')(path), isIn('entrypoints/'))).toEqual([])
  })

  it('keeps CRMs, the outbox, the disk and the browser out of components: they ask through the Gleaner context', () => {
    const forbidden = /^(lib\/(crm|outbox|storage|worker|tab|page|browser)|webextension-polyfill|wxt)/
    expect(offenders(isIn('components/'), (target) => forbidden.test(target))).toEqual([])
  })

  it('keeps zod and phone metadata out of components: the popup must open at once', () => {
    expect(offenders(isIn('components/'), (target) => /^(zod|libphonenumber)/.test(target))).toEqual([])
  })

  it('lets what views are made of take the small zod: the popup loads the schemas of its messages', () => {
    const shared = new Set<string>()
    const follow = (path: string): void => {
      if (shared.has(path)) return
      shared.add(path)
      for (const target of files.find((file) => file.path === path)?.imports ?? []) follow(target)
    }
    follow('lib/browser/browser-gleaner.ts')
    expect(shared).toContain('lib/messages/contract.ts')
    const offending = files.filter(({ path, imports }) => shared.has(path) && imports.includes('zod'))
    expect(offending.map(({ path }) => path)).toEqual([])
  })

  it('lets lib/page import only itself and evidence: it runs in pages that are not ours', () => {
    expect(offenders(isIn('lib/page/'), (target) => !/^lib\/(page|evidence)\//.test(target))).toEqual([])
  })

  it('keeps the stages apart', () => {
    const forbidden: Record<string, RegExp> = {
      'lib/evidence/': /^lib\/(?!evidence)/,
      'lib/lead/': /^lib\/(crm|outbox|storage|worker|tab|messages|browser)/,
      'lib/crm/': /^lib\/(outbox|storage|worker|tab|messages|words|page|browser)/,
      'lib/outbox/': /^lib\/(worker|tab|messages|words|page|browser)|^lib\/crm\/(?!contract|setback|field)/,
      'lib/storage/':
        /^lib\/(worker|tab|messages|words|page|browser)|^lib\/crm\/(?!setback|field|connection-settings)/,
      'lib/tab/': /^lib\/(?!tab|evidence\/gesture)/,
      'lib/messages/':
        /^lib\/(worker|tab|storage|outbox|words|page|browser)|^lib\/crm\/(?!setback|field|connection-settings)/,
      'lib/words/': /^lib\/(?!words|lead)/,
      'lib/worker/': /^lib\/(browser|page)|^webextension-polyfill/,
    }
    const found = Object.entries(forbidden).flatMap(([folder, pattern]) =>
      offenders(isIn(folder), (target) => pattern.test(target)),
    )
    expect(found).toEqual([])
  })

  it('lets one file import webextension-polyfill', () => {
    const importers = files.filter(({ imports }) => imports.includes('webextension-polyfill'))
    expect(importers.map(({ path }) => path)).toEqual(['lib/browser/polyfill.ts'])
  })

  it('lets one file call fetch', () => {
    const callers = files.filter(({ text }) => /(?<![.\w])fetch\(/.test(text))
    expect(callers.map(({ path }) => path)).toEqual(['lib/crm/call.ts'])
  })

  it('has no barrels: an import names the file that holds the thing', () => {
    const barrels = files.filter(({ text }) => /^export (\*|\{[^}]*\}) from/m.test(text))
    expect(barrels.map(({ path }) => path)).toEqual([])
  })
})
