import { CircleQuestionMark } from 'lucide-preact'
import type { DraftValue } from '../../lib/lead/draft.ts'
import { sayCount } from '../../lib/words/say-count.ts'
import { saySource } from '../../lib/words/say-source.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { actKeys } from '../shared/keys.ts'
import { bestOrigin, isUnsure } from './best-origin.ts'
import { popupKeys } from './popup-keys.ts'

interface OriginMarkProps {
  id: string
  label: string
  value: DraftValue
  offerCount: number
  open: boolean
  panelId: string
  onToggle: () => void
}

/** The quiet word that says where a value comes from; a doubtful one also shows a question mark. */
export function OriginMark({ id, label, value, offerCount, open, panelId, onToggle }: OriginMarkProps) {
  const { say } = useGleaner()
  const origin = value.value === '' ? null : bestOrigin(value.origins)
  if (origin === null && offerCount === 0) return null
  const unsure = origin !== null && isUnsure(origin)
  const words = origin === null ? sayCount(say, 'offers_found', offerCount) : saySource(say, origin.source)
  return (
    <button
      id={id}
      type="button"
      class={`mark${unsure ? ' mark-unsure' : ''}`}
      aria-label={say(unsure ? 'mark_unsure_label' : 'mark_label', label, words)}
      aria-expanded={open}
      aria-keyshortcuts={actKeys(popupKeys.source)}
      aria-controls={open ? panelId : undefined}
      onClick={onToggle}
    >
      {unsure && <CircleQuestionMark class="icon" aria-hidden="true" />}
      <span class="mark-words">{words}</span>
    </button>
  )
}
