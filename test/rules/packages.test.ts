import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface LockedPackage {
  resolved?: string
  license?: string
  dev?: boolean
}

// Our own lock file, whose shape npm documents.
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>
}
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

describe('packages', () => {
  it('are locked without download addresses, so that any registry serves', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  })

  it('that we ship are free to ship', () => {
    const shipped = packages.filter(([, { dev }]) => dev !== true)
    expect(shipped.length).toBeGreaterThan(5)
    // webextension-polyfill is MPL-2.0: shipped unchanged, which that licence allows.
    const free = /^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause)$/
    const offending = shipped.filter(
      ([path, { license }]) => !free.test(license ?? '') && path !== 'node_modules/webextension-polyfill',
    )
    expect(offending.map(([path, { license }]) => `${path} ${license}`)).toEqual([])
  })
})
