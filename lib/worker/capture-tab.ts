import type { Gesture } from '../evidence/gesture.ts'
import { LONGEST_URL } from '../evidence/page-reading.ts'
import { parseEvidence } from '../evidence/parse-evidence.ts'
import { type Draft, draftSchema } from '../lead/draft.ts'
import { type Capture, makeDraft } from '../lead/make-draft.ts'
import { phonesAtHome } from '../lead/phones/phones-at-home.ts'
import { unreadDraft } from '../lead/unread-draft.ts'
import { wholePage } from '../tab/gesture.ts'
import { readTab, type TabReading, type TabWorld } from '../tab/read-tab.ts'
import { warmUp } from './warm-up.ts'
import type { World } from './world.ts'

/**
 * The one path from a gesture to a draft, for the popup, the menu and the quick shortcut. Reads the tab anew and
 * stores the draft under tab and page, so that whoever comes next finds it. `reading`: it has begun already.
 */
export async function captureTab(
  world: World,
  tabId: number,
  gesture: Gesture,
  reading = draftOfTab(world, tabId, gesture),
): Promise<Draft> {
  const draft = phonesAtHome(await reading)
  await world.drafts.write(tabId, draft)
  return draft
}

/** A new reading of the tab, which is stored nowhere. */
export async function draftOfTab(world: World, tabId: number, gesture: Gesture): Promise<Draft> {
  const { tab } = world
  const inject: TabWorld['inject'] = (...target) => {
    const answer = tab.inject(...target)
    void warmUp(answer, tab.wait)
    return answer
  }
  return draftOf(world, await readTab({ ...tab, inject }, tabId), gesture)
}

/** Captures of one tab follow each other: the popup that a menu click opened waits for the click's own reading. */
export function oneCaptureAtATime<Result>(
  world: World,
  tabId: number,
  work: () => Promise<Result>,
): Promise<Result> {
  return world.locks.request(`capture:${tabId}`, work)
}

function draftOf(world: World, reading: TabReading, gesture: Gesture): Draft {
  const { now, newId, uiLanguage } = world
  const capture = { ...gesture, id: newId(), now: now(), newId, uiLanguage }
  if (reading.kind === 'closed')
    return unreadDraft({ pageUrl: '', pageTitle: '', reading: 'left' }, { ...capture, ...wholePage })
  const page = { pageUrl: reading.url.slice(0, LONGEST_URL), pageTitle: reading.title }
  if (reading.kind !== 'read') return unreadDraft({ ...page, reading: reading.kind }, capture)
  try {
    return draftOfAnswer(reading, page, capture, world.reportBug)
  } catch (error) {
    // A page that our own reading stumbles over still gets its form, to be filled by hand.
    world.reportBug(error)
    return unreadDraft({ ...page, reading: 'unreadable' }, capture)
  }
}

function draftOfAnswer(
  reading: Extract<TabReading, { kind: 'read' }>,
  page: { pageUrl: string; pageTitle: string },
  capture: Capture,
  reportBug: World['reportBug'],
): Draft {
  const evidence = parseEvidence(reading.answer, reportBug)
  if (evidence === null) return unreadDraft({ ...page, reading: 'unreadable' }, capture)
  // The gesture was made on the page that the tab showed then; another page is not what the user pointed at.
  if (!isSamePage(evidence.url, reading.url))
    return unreadDraft({ ...page, reading: 'left' }, { ...capture, ...wholePage })
  return draftSchema.parse(makeDraft(evidence, capture))
}

function isSamePage(left: string, right: string): boolean {
  return right === '' || pageOf(left) === pageOf(right)
}

/** Without the place on the page, and no longer than evidence can be. */
function pageOf(url: string): string {
  return url.slice(0, LONGEST_URL).split('#')[0] ?? ''
}
