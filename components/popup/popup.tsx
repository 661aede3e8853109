import '../shared/look.css'
import './popup.css'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { bringRest } from './bring-parts.ts'
import { LeadForm } from './lead-form.tsx'
import { Loading } from './loading.tsx'
import { MissingLead } from './missing-lead.tsx'
import { Earlier, Receipt } from './parts-of-saved.ts'
import type { PopupActs } from './popup-acts.ts'
import { PopupHeader } from './popup-header.tsx'
import type { OpenState } from './popup-state.ts'
import { ReadAgainQuestion } from './read-again-question.tsx'
import { Troubled } from './troubled.tsx'
import { useKeys } from './use-keys.ts'
import { usePopup } from './use-popup.ts'
import { useProgress } from './use-progress.ts'

interface PopupProps {
  tabId: number
  /** When it began to open, in milliseconds since 1970. */
  openedAt: number
  /** A saved lead to correct and send, in a tab of its own, in place of what a page gave. */
  entryId?: string | null
}

/** The popup over one tab: the lead its page gave, to correct and to save. */
export function Popup({ tabId, openedAt, entryId = null }: PopupProps) {
  const { say } = useGleaner()
  const { state, acts } = usePopup({ tabId, openedAt, entryId })
  switch (state.phase) {
    case 'loading':
      return <Loading />
    case 'silent':
      return (
        <div class="alone">
          <Notice tone="bad" actions={<Button onClick={() => void acts.open()}>{say('try_again')}</Button>}>
            {say('trouble_no_start')}
          </Notice>
        </div>
      )
    case 'missing':
      return <MissingLead />
    case 'open':
      return <OpenPopup state={state} acts={acts} tabId={tabId} />
  }
}

interface OpenPopupProps {
  state: OpenState
  acts: PopupActs
  tabId: number
}

function OpenPopup({ state, acts, tabId }: OpenPopupProps) {
  const { close } = useGleaner()
  const [asksToReadAgain, askToReadAgain] = useState(false)
  const { draft, busy, unsaved, shows, troubled, earlier, isEditing } = state
  useProgress(state, acts)
  useEffect(() => void bringRest(), [])
  useTabTitle(state)
  useKeys(isEditing ? stay : close)
  const readAgain = () => {
    askToReadAgain(false)
    void acts.readAgain()
  }
  const onReadAgain = isEditing ? null : () => (unsaved ? askToReadAgain(true) : readAgain())
  if (busy === 'reading') return <Loading />
  return (
    <>
      <PopupHeader pageUrl={draft.pageUrl} pageTitle={draft.pageTitle} onReadAgain={onReadAgain} />
      {earlier.length > 0 && <Earlier entries={earlier} />}
      {troubled > 0 && <Troubled count={troubled} />}
      {asksToReadAgain && <ReadAgainQuestion onYes={readAgain} onNo={() => askToReadAgain(false)} />}
      {shows === 'receipt' ? (
        <Receipt state={state} acts={acts} onReadAgain={onReadAgain} />
      ) : (
        <LeadForm key={draft.id} state={state} acts={acts} tabId={tabId} />
      )}
    </>
  )
}

/** A tab is closed by the browser's own key. */
const stay = () => undefined

/** A tab of its own is told from others by whom it is about. */
function useTabTitle({ isEditing, entries }: OpenState): void {
  const { say } = useGleaner()
  const name = entries[0]?.leadName ?? ''
  useEffect(() => {
    if (isEditing && name !== '') document.title = say('edit_tab_title', name)
  }, [isEditing, name, say])
}
