import { describe, expect, it } from 'vitest'
import { crmHostPatterns } from '../../lib/crm/registry.ts'
import { buildNames, builtFiles, readManifest } from './build-folder.ts'

describe.each(buildNames)('the %s build', (build) => {
  const manifest = readManifest(build)

  it('is Manifest V3', () => {
    expect(manifest['manifest_version']).toBe(3)
  })

  it('asks for exactly what raises no warning at install', () => {
    const permissions = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']
    expect([...(manifest['permissions'] as string[])].sort()).toEqual(permissions)
    expect(manifest['optional_permissions']).toBeUndefined()
  })

  it('has no web site and no page: CRM hosts are optional', () => {
    expect(manifest['host_permissions']).toBeUndefined()
    expect(crmHostPatterns.length).toBeGreaterThan(0)
    expect(manifest['optional_host_permissions']).toEqual(crmHostPatterns)
    const wide = crmHostPatterns.filter((pattern) => !/^https:\/\/[a-z\d-]+(\.[a-z\d-]+)+\/\*$/.test(pattern))
    expect(wide).toEqual([])
  })

  it.each(['content_scripts', 'web_accessible_resources', 'externally_connectable'])('has no %s', (key) => {
    expect(manifest[key]).toBeUndefined()
  })

  it('stays out of private windows', () => {
    expect(manifest['incognito']).toBe('not_allowed')
  })

  it('says on the button what a click does, in the user’s language', () => {
    expect(manifest['action']).toMatchObject({ default_title: '__MSG_action_title__' })
  })

  it('carries every file that it names', () => {
    const names = new Set(builtFiles(build, /./).map(({ name }) => name))
    const named = JSON.stringify(manifest).match(/"[\w/-]+\.(?:png|js|html)"/g) ?? []
    expect(named.length).toBeGreaterThan(5)
    expect(named.map((name) => name.slice(1, -1)).filter((name) => !names.has(name))).toEqual([])
  })

  it('loads no code from elsewhere', () => {
    const pages = builtFiles(build, /\.html$/)
    expect(pages.map(({ name }) => name).sort()).toEqual([
      'leads.html',
      'options.html',
      'popup.html',
      'welcome.html',
    ])
    const offending = pages.filter(({ bytes }) => /(src|href)="https?:/.test(bytes.toString()))
    expect(offending.map(({ name }) => name)).toEqual([])
  })
})

describe('the Firefox build', () => {
  it('says that nothing is collected unless the user connects a CRM', () => {
    const settings = readManifest('firefox')['browser_specific_settings']
    expect(settings).toMatchObject({
      gecko: { data_collection_permissions: { required: ['none'], optional: ['personallyIdentifyingInfo'] } },
    })
  })
})
