import { defineConfig } from 'wxt'
import { crmHostPatterns } from './lib/crm/registry.ts'

const icons = { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' }

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
    action: { default_title: '__MSG_action_title__', default_icon: icons },
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
})
