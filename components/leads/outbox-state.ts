import type { EntryView } from '../../lib/messages/views.ts'

/** What the page knows of leads that are, or were lately, on their way; pure. */
export interface OutboxState {
  /** Not delivered, newest first. */
  open: readonly EntryView[]
  /** Delivered to CRMs, the last ones first. */
  lately: readonly EntryView[]
  /** Those the user dealt with here: they keep their place although they may not need anybody now. */
  dealtWith: ReadonlySet<string>
}

export const emptyOutbox: OutboxState = { open: [], lately: [], dealtWith: new Set() }

/** Null: it is gone. */
export type Changes = ReadonlyMap<string, EntryView | null>

export const shownLately = 20

/** All changes as one, so that many cost no more than a few. */
export function withChanges({ open, lately, dealtWith }: OutboxState, changes: Changes): OutboxState {
  return {
    open: withOpen(open, changes),
    lately: withArrivals(lately, changes),
    dealtWith,
  }
}

export function withDealt(state: OutboxState, id: string): OutboxState {
  return { ...state, dealtWith: new Set([...state.dealtWith, id]) }
}

/** Delivered entries leave; a known one keeps its place, so that nothing moves under the pointer. */
function withOpen(open: readonly EntryView[], changes: Changes): readonly EntryView[] {
  const known = new Set(open.map(({ id }) => id))
  const isOpen = (entry: EntryView | null): entry is EntryView =>
    entry !== null && entry.state.kind !== 'delivered'
  const added = [...changes].flatMap(([id, entry]) => (known.has(id) || !isOpen(entry) ? [] : [entry]))
  const kept = open.map((entry) => {
    const changed = changes.get(entry.id)
    return changed === undefined ? entry : changed
  })
  return [...added.reverse(), ...kept.filter(isOpen)]
}

function withArrivals(lately: readonly EntryView[], changes: Changes): readonly EntryView[] {
  const arrived = [...changes.values()].filter((entry) => entry !== null && isReceipt(entry))
  const others = lately.filter(({ id }) => !changes.has(id))
  if (arrived.length === 0 && others.length === lately.length) return lately
  return [...arrived, ...others]
    .filter((entry) => entry !== null)
    .sort((left, right) => arrivedAt(right) - arrivedAt(left))
    .slice(0, shownLately)
}

/** The built-in list shows its own leads. */
const isReceipt = ({ state, destinationId }: EntryView): boolean =>
  state.kind === 'delivered' && destinationId !== 'this-browser'

export const arrivedAt = ({ state, savedAt }: EntryView): number =>
  state.kind === 'delivered' ? (state.deliveredAt ?? savedAt) : savedAt

/** Nothing happens to it until the user does something. */
export function isNeedy({ state: { kind } }: EntryView): boolean {
  return kind === 'refused' || kind === 'paused' || kind === 'unsure' || kind === 'doubled' || kind === 'left'
}

export interface Groups {
  /** To be decided one by one. */
  needy: readonly EntryView[]
  /** Held back by a broken connection: one repair serves all of one. */
  heldBack: readonly (readonly [EntryView, ...EntryView[]])[]
  onTheWay: readonly EntryView[]
}

/** What the user has to do something about, apart from what only waits. */
export function groupsOf({ open, dealtWith }: OutboxState): Groups {
  const mine = open.filter((entry) => isNeedy(entry) || dealtWith.has(entry.id))
  const byTrouble = new Map<string, [EntryView, ...EntryView[]]>()
  for (const entry of mine) {
    if (entry.state.kind !== 'paused') continue
    const trouble = `${entry.destinationId} ${entry.state.disconnection}`
    const others = byTrouble.get(trouble)
    if (others === undefined) byTrouble.set(trouble, [entry])
    else others.push(entry)
  }
  return {
    needy: mine.filter(({ state }) => state.kind !== 'paused'),
    heldBack: [...byTrouble.values()],
    onTheWay: open.filter((entry) => !isNeedy(entry) && !dealtWith.has(entry.id) && isWorthShowing(entry)),
  }
}

/** A lead on its way into the list below is there before anybody has read this. */
function isWorthShowing({ destinationId, state }: EntryView): boolean {
  const isQuick = state.kind === 'sending' || (state.kind === 'waiting' && state.delay === null)
  return !(isQuick && destinationId === 'this-browser')
}
