import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'wxt'
import { crmHostPatterns } from './lib/crm/registry.ts'
import packageLock from './package-lock.json' with { type: 'json' }

const icons = Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`]))
const toolbarSizes = [16, 24, 32]
/** At rest; what else the button shows is drawn with its badge. */
const toolbarIcons = Object.fromEntries(toolbarSizes.map((size) => [size, `icon/rest-any-${size}.png`]))
/** Firefox names an icon by the text around it: the dark one is for light themes. */
const themeIcons = toolbarSizes.map((size) => ({
  dark: `icon/rest-light-${size}.png`,
  light: `icon/rest-dark-${size}.png`,
  size,
}))
/**
 * What the pages share is one file: left alone, the bundler cuts it up by who shares what, and small files are packed
 * worse, which the popup cannot afford. It does without the head of full pages, without what only they ask, and its own
 * parts come when it needs them.
 */
const NOT_SHARED = /page-header|messages\/(contract|destination-messages|list-views)|components\/popup/
const shared = { name: 'shared', minShareCount: 2, test: (path: string) => !NOT_SHARED.test(path) }
/** Packages of whose files only the data is bundled, and none of their code. */
const DATA = ['node_modules/human-names']
const actionTitle = '__MSG_action_title__'

/** A package's licence files under its name, with the address of the source, which the MPL asks for. */
function licenceNotice(folder: string): string {
  // npm's own file, whose shape it documents.
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
    string,
    string
  >
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
  if (files.length === 0) throw new Error(`${folder} has no licence file to ship`)
  const texts = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim())
  return [`${name} ${version}\nhttps://www.npmjs.com/package/${name}/v/${version}`, ...texts].join('\n\n')
}

/** The notices of all that is bundled, and first of all Gleaner's own. */
function licenceNotices(): string {
  const shipped = Object.entries(packageLock.packages).flatMap(([path, locked]) =>
    path === '' || ('dev' in locked && locked.dev) ? [] : [path],
  )
  const notices = [readFileSync('LICENSE', 'utf8').trim(), ...[...shipped, ...DATA].map(licenceNotice)]
  return `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    icons,
    incognito: 'not_allowed',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
    optional_host_permissions: [...crmHostPatterns],
    action: {
      default_title: actionTitle,
      default_icon: toolbarIcons,
      // In sight from the first day: the first-run page says to press it. Chrome leaves that to the user.
      ...(browser === 'firefox' && { default_area: 'navbar', theme_icons: themeIcons }),
    },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_command_open__',
      },
      'quick-capture': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_quick_capture__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'gleaner@gleaner.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'], optional: ['personallyIdentifyingInfo'] },
        },
      },
    }),
    ...(browser === 'chrome' && { minimum_chrome_version: '127' }),
  }),
  hooks: {
    'build:publicAssets': ({ config }, files) => {
      files.push({ relativeDest: 'licenses.txt', contents: licenceNotices() })
      // Only Firefox knows light and dark icons.
      const isUnused = (name: string) => config.browser !== 'firefox' && /^icon.rest-(light|dark)-/.test(name)
      files.splice(0, files.length, ...files.filter(({ relativeDest }) => !isUnused(relativeDest)))
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'popup'))
        Object.assign(config.build?.rolldownOptions?.output ?? {}, { codeSplitting: { groups: [shared] } })
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      // WXT puts the popup's document title there instead.
      if (manifest.action !== undefined) manifest.action.default_title = actionTitle
    },
  },
})
