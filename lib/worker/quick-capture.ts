import type { Draft } from '../lead/draft.ts'
import type { MessageAnswer } from '../messages/contract.ts'
import { oneCaptureAtATime } from './capture-tab.ts'
import { deliverDue } from './deliver.ts'
import { listDestinations, preferred, statusAt } from './destinations.ts'
import { entryView } from './entry-view.ts'
import { draftEntries, pageDraft, settleDraft } from './page-draft.ts'
import { entryBadge, nothingBadge, unsavedBadge } from './quick-badge.ts'
import { saveDraft } from './save-draft.ts'
import type { World } from './world.ts'

interface QuickSave {
  draft: Draft
  /** Null: there was nothing to save. */
  saved: MessageAnswer<'lead.save'> | null
  /** The draft had been saved to that destination before. */
  isKnown: boolean
}

/**
 * Captures the tab and saves at once, with the destination and status chosen last. The badge and the button's
 * title say what came of it. What the user had already typed for this page is saved as typed.
 */
export async function quickCapture(world: World, tabId: number): Promise<void> {
  try {
    await world.showBadge(tabId, { tone: 'reading', text: '…', title: world.say('quick_reading') })
    const { draft, saved, isKnown } = await oneCaptureAtATime(world, tabId, () => saveAtOnce(world, tabId))
    if (saved === null) return await world.showBadge(tabId, nothingBadge(world.say, draft))
    if (!('entry' in saved)) return await world.showBadge(tabId, unsavedBadge(world.say, saved.kind))
    await world.showBadge(tabId, entryBadge(world.say, saved.entry, isKnown))
    // Only to show what came of it: should the worker die meanwhile, the alarm sends what is kept.
    if (saved.entry.state.kind === 'held') await world.pause(saved.entry.state.until - world.now())
    await deliverDue(world)
    const entry = await world.entries.read(saved.entry.id)
    if (entry === null) return
    await world.showBadge(tabId, entryBadge(world.say, await entryView(world, entry), isKnown))
  } catch (error) {
    await world.showBadge(tabId, { tone: 'trouble', text: '!', title: world.say('quick_broken') })
    throw error
  }
}

async function saveAtOnce(world: World, tabId: number): Promise<QuickSave> {
  const draft = await pageDraft(world, tabId)
  if (!isWorthSaving(draft)) return { draft, saved: null, isKnown: false }
  const [destinations, choices] = await Promise.all([listDestinations(world), world.choices.read()])
  const destination = preferred(destinations, draft.destinationId ?? choices.destinationId)
  if (destination === undefined) return { draft, saved: { kind: 'gone' }, isKnown: false }
  const isKnown = (await draftEntries(world, draft)).some((entry) => entry.destinationId === destination.id)
  // As one that the user cares for: a new reading under a new id would be a second lead.
  await world.drafts.write(tabId, { ...draft, touched: true })
  const saved = await saveDraft(world, draft, destination.id, statusAt(destination, draft.statusId))
  if (saved.kind === 'saved') await settleDraft(world, tabId, draft)
  return { draft, saved, isKnown }
}

/** A company alone is no lead that anybody asked for; a name, an e-mail or a phone is. */
function isWorthSaving({ people, company }: Draft): boolean {
  const hasReach = company.emails.length + company.phones.length > 0
  return hasReach || people.some(({ name, emails, phones }) => name.value || emails.length || phones.length)
}
