import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import type { OpenState } from './popup-state.ts'

/** The lead is the user's again; nothing of it is left elsewhere. */
export function Undone({ undone }: Pick<OpenState, 'undone'>) {
  const { say } = useGleaner()
  if (undone === null) return null
  const wasThere = undone.state.kind === 'delivered'
  return (
    <Notice tone="info">
      {wasThere ? say('undone_deleted', undone.destinationName) : say('undone_unsent')}
    </Notice>
  )
}
