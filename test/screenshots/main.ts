import { relative } from 'node:path'
import { runGleaner } from '../e2e/run-gleaner.ts'
import { provideBuild } from '../start/provide-build.ts'
import { startAlbum } from './album.ts'
import { closeScenes, deadKeyScenes } from './close-scenes.ts'
import { crmScenes } from './crm-scenes.ts'
import { emptyListScenes, listScenes, underWayScenes } from './leads-scenes.ts'
import { connectScenes, repairScenes } from './options-scenes.ts'
import { outboxScenes } from './outbox-scenes.ts'
import { popupScenes } from './popup-scenes.ts'
import { takeReadmePicture } from './readme-picture.ts'

// `npm run screenshots`: every screen of the shipped build, to look at, and the picture of the README.

const scenes = [
  ...emptyListScenes,
  takeReadmePicture,
  ...popupScenes,
  ...connectScenes,
  ...closeScenes,
  ...crmScenes,
  ...outboxScenes,
  ...underWayScenes,
  ...deadKeyScenes,
  ...listScenes,
  ...repairScenes,
]

provideBuild('chromium')
const album = await startAlbum()
const gleaner = await runGleaner('chromium')
try {
  for (const play of scenes) await play(gleaner, album)
} finally {
  await gleaner.close()
}
console.log(`Pictures are in ${relative(process.cwd(), album.folder)}`)
