import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Chromium makes an unpacked extension's id of its path: the hash's first half, in the letters a to p. */
function unpackedId(folder: string): string {
  const path = Buffer.from(resolve(folder), process.platform === 'win32' ? 'utf16le' : 'utf8')
  const half = createHash('sha256').update(path).digest('hex').slice(0, 32)
  return [...half].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

/** Puts the extension's button into the toolbar of a new profile, where a person looks for it. */
export async function pinExtension(profile: string, folder: string): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true })
  const preferences = { extensions: { pinned_extensions: [unpackedId(folder)] } }
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
}
