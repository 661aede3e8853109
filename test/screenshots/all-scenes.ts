import { againScenes } from './again-scenes.ts'
import { arrivalScenes, deadKeyScenes, mishapScenes } from './close-scenes.ts'
import { crmScenes, otherCrms } from './crm-scenes.ts'
import { emptyListScenes, listScenes, underWayScenes } from './leads-scenes.ts'
import { manyScenes } from './many-scenes.ts'
import { connectScenes, fileScenes, repairScenes } from './options-scenes.ts'
import { outboxScenes } from './outbox-scenes.ts'
import { popupScenes } from './popup-scenes.ts'
import type { Scene } from './scene.ts'
import { welcomeScenes } from './welcome-scenes.ts'

/** The screens up to the first connection. */
export const firstScenes: readonly Scene[] = [
  ...emptyListScenes,
  ...welcomeScenes,
  ...popupScenes,
  ...connectScenes,
]

/** The screens after them in parts of about the same length, of which each can follow the first at once. */
export const laterParts: readonly (readonly Scene[])[] = [
  arrivalScenes,
  mishapScenes,
  [...otherCrms, ...crmScenes],
  [...otherCrms, ...outboxScenes, ...againScenes],
  [
    ...otherCrms,
    ...manyScenes,
    ...underWayScenes,
    ...deadKeyScenes,
    ...listScenes,
    ...repairScenes,
    ...fileScenes,
  ],
]

/** Every screen and state, in the order in which one browser comes to them. */
export const allScenes: readonly Scene[] = [...new Set([...firstScenes, ...laterParts.flat()])]
