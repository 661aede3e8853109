import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildNames, builtFiles } from './build-folder.ts'

/** Bytes, not seconds: sizes are the same on every machine. */
describe.each(buildNames)('the %s build', (build) => {
  it('injects at most 20 kB', () => {
    const [script] = builtFiles(build, /^capture\.js$/)
    expect(script?.bytes.length).toBeGreaterThan(1_000)
    expect(script?.bytes.length).toBeLessThanOrEqual(20_000)
  })

  it('opens the popup with at most 60 kB of scripts and styles, zipped', () => {
    const [page] = builtFiles(build, /^popup\.html$/)
    const linked = [...(page?.bytes.toString() ?? '').matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)]
    const names = linked.map((match) => match[1] ?? '')
    expect(names.length).toBeGreaterThan(1)
    const files = builtFiles(build, /\.(js|css)$/).filter(({ name }) => names.includes(name))
    const bytes = files.reduce((sum, file) => sum + gzipSync(file.bytes).length, 0)
    expect(bytes).toBeLessThanOrEqual(60_000)
  })
})
