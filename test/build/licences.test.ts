import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageLock from '../../package-lock.json' with { type: 'json' }
import { buildNames, builtFiles } from './build-folder.ts'

/** Only its lists of names are bundled. */
const DATA = 'node_modules/human-names'

const shippedPackages = Object.entries(packageLock.packages).flatMap(([path, locked]) =>
  path === '' || ('dev' in locked && locked.dev && path !== DATA) ? [] : [{ path, version: locked.version }],
)

describe.each(buildNames)('the licences in the %s build', (build) => {
  const text = builtFiles(build, /^licenses\.txt$/)
    .map(({ bytes }) => bytes.toString())
    .join()

  it.each(shippedPackages)('carry the notice of $path', ({ path, version }) => {
    const name = path.replace(/^.*node_modules\//, '')
    expect(text).toContain(`${name} ${version}\nhttps://www.npmjs.com/package/${name}/v/${version}\n`)
    const files = readdirSync(path).filter((file) => /licen[cs]e|copying|notice/i.test(file))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(text).toContain(readFileSync(`${path}/${file}`, 'utf8').trim())
  })

  it('begin with our own', () => {
    expect(text.startsWith(readFileSync('LICENSE', 'utf8').trim())).toBe(true)
  })
})
