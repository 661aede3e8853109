import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pseudoArabic } from './pseudo-arabic.ts'

type Messages = Record<string, { message: string }>

/** A language that the build speaks, by its folder in `_locales`, or one from right to left that nobody speaks. */
export type Tongue = string | 'ar-pseudo'

/** All tongues of a build. */
export function tonguesOf(build: string): Tongue[] {
  return [...readdirSync(join(build, '_locales')), 'ar-pseudo']
}

/**
 * A copy of a built extension that speaks one language whatever the browser does: its words stand in the place of the
 * English, which is the default. Needs no language pack and no change of the machine; the folder is the caller's to
 * remove.
 */
export function makeTongue(build: string, tongue: Tongue): string {
  const folder = mkdtempSync(join(tmpdir(), `gleaner-${tongue}-`))
  cpSync(build, folder, { recursive: true })
  const place = join(folder, '_locales', 'en', 'messages.json')
  writeFileSync(place, JSON.stringify(wordsOf(build, tongue)))
  return folder
}

/** The words of a tongue as its messages.json holds them. */
export function wordsOf(build: string, tongue: Tongue): Messages {
  const read = (folder: string): Messages =>
    // Our own file, whose form browsers document.
    JSON.parse(readFileSync(join(build, '_locales', folder, 'messages.json'), 'utf8')) as Messages
  if (tongue !== 'ar-pseudo') return read(tongue)
  const pseudo = Object.entries(read('en')).map(([key, { message }]) => [
    key,
    { message: pseudoArabic(message) },
  ])
  return { ...Object.fromEntries(pseudo), language: { message: 'ar' }, direction: { message: 'rtl' } }
}
