import type { EntryView } from '../../lib/messages/views.ts'

/** What the state of an entry calls for. */
export type NextAct =
  | { kind: 'open-list' | 'repair' | 'retry' | 'there' | 'missing' | 'remove-twin' | 'keep-twins' }
  | { kind: 'open-record' | 'open-app'; url: string }

/** What is possible besides, where the user tidies up. */
export type OtherAct =
  | { kind: 'edit' }
  | { kind: 'retry' }
  | { kind: 'discard' }
  | { kind: 'undo' }
  | { kind: 'open-page'; url: string }

export interface EntryActs {
  next: readonly NextAct[]
  others: readonly OtherAct[]
}

/** What the user can do about an entry where it stands; every view takes its buttons from here, in this order. */
export function actsFor({ state, destinationId, pageUrl, canUndo = false }: EntryView): EntryActs {
  const undo = canUndo ? [{ kind: 'undo' as const }] : []
  switch (state.kind) {
    case 'held':
      return { next: [], others: undo }
    case 'waiting':
      return {
        next: isHurriable(state.delay) ? [{ kind: 'retry' }] : [],
        // It may be there already.
        others: state.isLooking ? [] : [{ kind: 'discard' }],
      }
    case 'sending':
      return { next: [], others: [] }
    case 'delivered':
      return { next: whereItArrived(state.link, destinationId), others: undo }
    case 'doubled':
      return {
        next: [...whereItArrived(state.link, destinationId), { kind: 'remove-twin' }, { kind: 'keep-twins' }],
        others: [],
      }
    case 'left': {
      const record = whereItArrived(state.link, destinationId)
      const look = record.length > 0 ? record : whereToLook(state.appUrl)
      return { next: [...look, { kind: 'remove-twin' }, { kind: 'keep-twins' }], others: [] }
    }
    case 'refused':
      return {
        next: [],
        others: [
          { kind: 'edit' },
          { kind: 'retry' },
          { kind: 'discard' },
          { kind: 'open-page', url: pageUrl },
        ],
      }
    case 'paused':
      // A vendor that turns every request away is not in the user's hands.
      if (state.disconnection === 'blocked')
        return { next: [{ kind: 'retry' }], others: [{ kind: 'discard' }] }
      return { next: [{ kind: 'repair' }], others: [{ kind: 'retry' }, { kind: 'discard' }] }
    case 'unsure':
      return { next: [...whereToLook(state.appUrl), { kind: 'there' }, { kind: 'missing' }], others: [] }
  }
}

/** Next in line there is nothing to hurry, and a vendor that asks to wait is not asked before. */
function isHurriable(delay: Extract<EntryView['state'], { kind: 'waiting' }>['delay']): boolean {
  return delay !== null && delay !== 'busy' && delay !== 'daily'
}

function whereItArrived(link: string | null, destinationId: string): NextAct[] {
  if (destinationId === 'this-browser') return [{ kind: 'open-list' }]
  return link === null ? [] : [{ kind: 'open-record', url: link }]
}

function whereToLook(appUrl: string | null): NextAct[] {
  return appUrl === null ? [] : [{ kind: 'open-app', url: appUrl }]
}
