import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { BrowserKind } from '../e2e/browser.ts'
import { findBrowser } from './find-browser.ts'

const titles: Record<BrowserKind, string> = { chromium: 'Chromium or Chrome', firefox: 'Firefox' }
const debianPackages: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' }

/** The distribution's own name for itself: 'debian', 'ubuntu', … or ''. */
function readDistribution(): string {
  try {
    return /^ID="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}

/** What this machine's user has to do to get the browser, in one sentence. */
export function installAdvice(kind: BrowserKind, platform: NodeJS.Platform, distribution: string): string {
  const missing = `There is no ${titles[kind]} on this machine:`
  if (platform === 'darwin') return `${missing} brew install --cask ${kind}`
  if (platform === 'win32')
    return `${missing} winget install ${kind === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`
  if (distribution === 'debian') return `${missing} sudo apt-get install ${debianPackages[kind]}`
  // Ubuntu's packages of these names are stubs that fetch a snap, which cannot read a profile in /tmp.
  if (distribution === 'ubuntu')
    return kind === 'chromium'
      ? `${missing} install Google Chrome from google.com/chrome (Ubuntu's chromium is a snap)`
      : `${missing} install Mozilla's own package, support.mozilla.org/kb/install-firefox-linux (Ubuntu's is a snap)`
  return `${missing} install it and start again, or name it in GLEANER_${kind.toUpperCase()}`
}

/** Installs without questions where that is one command and allowed: as root on Debian. */
function installOnDebian(kind: BrowserKind): void {
  const run = (...given: string[]) =>
    spawnSync('apt-get', given, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  run('update', '-qq')
  run('install', '-y', '-qq', '--no-install-recommends', debianPackages[kind])
}

/** The browser's program, installed if need be, or the sentence that says what to do. */
export function provideBrowser(kind: BrowserKind): { program: string } | { advice: string } {
  const present = findBrowser(kind)
  if (present !== undefined) return { program: present }
  const distribution = readDistribution()
  if (distribution === 'debian' && process.getuid?.() === 0) {
    console.log(`Installing ${debianPackages[kind]} …`)
    installOnDebian(kind)
  }
  const program = findBrowser(kind)
  return program === undefined ? { advice: installAdvice(kind, process.platform, distribution) } : { program }
}
