import { relative } from 'node:path'
import { runGleaner } from '../e2e/run-gleaner.ts'
import { provideBuild } from '../start/provide-build.ts'
import { albumFolder, startAlbum } from './album.ts'
import { allScenes } from './all-scenes.ts'
import { takeReadmePicture } from './readme-picture.ts'
import { takeSheets } from './sheet.ts'

// `npm run screenshots`: every screen of the shipped build, to look at, with sheets of all of them, and the picture of
// the README.

provideBuild('chromium')
const album = await startAlbum()
const gleaner = await runGleaner('chromium')
try {
  await takeReadmePicture(gleaner)
  for (const play of allScenes) await play(gleaner, album)
  await takeSheets(gleaner)
} finally {
  await gleaner.close()
}
console.log(`Pictures are in ${relative(process.cwd(), albumFolder)}`)
