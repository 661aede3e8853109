import type { Draft } from '../lead/draft.ts'
import { selectedText } from '../lead/gesture-findings.ts'
import { addSelection, addToSaved, isOfAnother } from '../lead/selection/add-selection.ts'
import type { SelectionKind } from '../lead/selection/selection-kind.ts'
import { wholePage } from '../tab/gesture.ts'
import { captureTab } from './capture-tab.ts'
import { draftEntries, pageDraft, storedDraft } from './page-draft.ts'
import type { World } from './world.ts'

/** A page whose own scripts hang does not keep the user's words waiting. */
const GIVE_UP_MS = 1000

/** Words that were marked in one of a tab's documents, and what the user says that they are. */
export interface Marked {
  text: string
  frameId: number
  kind: SelectionKind
}

/**
 * Adds marked words to the draft of the tab's page, which is read first if it was not. A lead that is saved already is
 * corrected by them; words of somebody else, and words for people who were saved apart, begin another.
 */
export async function addMarked(world: World, tabId: number, { text, frameId, kind }: Marked): Promise<void> {
  const words = await withLines(world, tabId, text, frameId)
  const stored = await storedDraft(world, tabId)
  const [entry] = stored === null ? [] : await draftEntries(world, stored)
  if (stored === null || entry === undefined) {
    const draft = await pageDraft(world, tabId)
    await world.drafts.write(tabId, addSelection(draft, words, kind, world.newId))
    return
  }
  const add = (draft: Draft) => addToSaved(draft, words, kind, world.newId)
  const isApart = entry.draftId !== stored.id
  const isElse = !stored.isAhead && isOfAnother(stored, words, kind)
  const next = isApart || isElse ? add(await captureTab(world, tabId, wholePage)) : corrected(add(stored))
  await world.drafts.write(tabId, next)
}

const corrected = (draft: Draft): Draft => ({ ...draft, isAhead: true })

/** The browser gives marked words as one line; where the page still has the same words, it has their lines too. */
async function withLines(world: World, tabId: number, text: string, frameId: number): Promise<string> {
  const late = world.tab.wait(GIVE_UP_MS).then(() => '')
  return selectedText(await Promise.race([world.markedInTab(tabId, frameId), late]), text)
}
