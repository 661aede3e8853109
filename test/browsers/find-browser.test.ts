import { expect, it } from 'vitest'
import { findBrowser, type Machine } from './find-browser.ts'
import { installAdvice } from './install-browser.ts'

const machine = (
  platform: NodeJS.Platform,
  environment: Machine['environment'],
  programs: string[],
): Machine => ({
  platform,
  environment,
  isProgram: (path) => programs.includes(path),
})

it.each<[string, Machine, 'chromium' | 'firefox', string | undefined]>([
  [
    'the search path first',
    machine('linux', { PATH: '/a:/b' }, ['/b/chromium', '/opt/google/chrome/chrome']),
    'chromium',
    '/b/chromium',
  ],
  [
    'Chromium before Chrome',
    machine('linux', { PATH: '/a' }, ['/a/google-chrome', '/a/chromium']),
    'chromium',
    '/a/chromium',
  ],
  [
    'the ESR before the release',
    machine('linux', { PATH: '/a' }, ['/a/firefox', '/a/firefox-esr']),
    'firefox',
    '/a/firefox-esr',
  ],
  [
    'the usual places next',
    machine('linux', { PATH: '/a' }, ['/opt/firefox/firefox']),
    'firefox',
    '/opt/firefox/firefox',
  ],
  [
    'a Mac',
    machine('darwin', {}, ['/Applications/Firefox.app/Contents/MacOS/firefox']),
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
  [
    'Windows',
    machine('win32', { PROGRAMFILES: 'C:\\P' }, ['C:\\P\\Mozilla Firefox\\firefox.exe']),
    'firefox',
    'C:\\P\\Mozilla Firefox\\firefox.exe',
  ],
  [
    'one named by hand',
    machine('linux', { PATH: '/a', GLEANER_FIREFOX: '/my/firefox' }, ['/a/firefox']),
    'firefox',
    '/my/firefox',
  ],
  ['none', machine('linux', { PATH: '' }, []), 'chromium', undefined],
])('finds %s', (_case, where, kind, path) => {
  expect(findBrowser(kind, where)).toBe(path)
})

it('says what to install on each system', () => {
  expect(installAdvice('firefox', 'linux', 'debian')).toContain('apt-get install firefox-esr')
  expect(installAdvice('chromium', 'linux', 'ubuntu')).toContain('google.com/chrome')
  expect(installAdvice('chromium', 'darwin', '')).toContain('brew install --cask chromium')
  expect(installAdvice('firefox', 'win32', '')).toContain('winget install Mozilla.Firefox')
  expect(installAdvice('firefox', 'linux', 'arch')).toContain('GLEANER_FIREFOX')
})
