import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { BrowserKind } from '../e2e/browser.ts'

/** The machine, as an argument: which system, its environment, and whether a program is there. */
export interface Machine {
  platform: NodeJS.Platform
  environment: Record<string, string | undefined>
  isProgram: (path: string) => boolean
}

/** Names on the search path, the one that loads an unsigned extension most readily first. */
const names: Record<BrowserKind, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox-developer-edition', 'firefox', 'firefox-nightly'],
}

const usualPlaces: Partial<Record<NodeJS.Platform, Record<BrowserKind, readonly string[]>>> = {
  linux: {
    chromium: ['/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
    firefox: ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox'],
  },
  darwin: {
    chromium: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    firefox: [
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
  },
}

/** Below each of Windows' folders for programs. */
const windowsPlaces: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Firefox Developer Edition\\firefox.exe', 'Mozilla Firefox\\firefox.exe'],
}

function candidates(kind: BrowserKind, { platform, environment }: Machine): string[] {
  if (platform === 'win32') {
    const roots = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap(
      (name) => environment[name] ?? [],
    )
    return windowsPlaces[kind].flatMap((place) => roots.map((root) => `${root}\\${place}`))
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = names[kind].flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...(usualPlaces[platform]?.[kind] ?? [])]
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export const thisMachine: Machine = { platform: process.platform, environment: process.env, isProgram }

/** The path of the browser's program; GLEANER_CHROMIUM or GLEANER_FIREFOX names another one. */
export function findBrowser(kind: BrowserKind, machine: Machine = thisMachine): string | undefined {
  const named = machine.environment[`GLEANER_${kind.toUpperCase()}`]
  return named || candidates(kind, machine).find((path) => machine.isProgram(path))
}
