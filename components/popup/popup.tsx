import '../shared/look.css'
import './popup.css'
import { useState } from 'preact/hooks'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { LeadForm } from './lead-form.tsx'
import { Loading } from './loading.tsx'
import type { PopupActs } from './popup-acts.ts'
import { PopupHeader } from './popup-header.tsx'
import type { OpenState } from './popup-state.ts'
import { ReadAgainQuestion } from './read-again-question.tsx'
import { Receipt } from './receipt.tsx'
import { Troubled } from './troubled.tsx'
import { usePopup } from './use-popup.ts'

/** The popup over one tab: the lead its page gave, to correct and to save. */
export function Popup({ tabId }: { tabId: number }) {
  const { say } = useGleaner()
  const { state, acts } = usePopup(tabId)
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
    case 'open':
      return <OpenPopup state={state} acts={acts} />
  }
}

function OpenPopup({ state, acts }: { state: OpenState; acts: PopupActs }) {
  const [asksToReadAgain, askToReadAgain] = useState(false)
  const { draft, busy, unsaved, shows, troubled } = state
  const readAgain = () => {
    askToReadAgain(false)
    void acts.readAgain()
  }
  if (busy === 'reading') return <Loading />
  return (
    <>
      <PopupHeader
        pageUrl={draft.pageUrl}
        pageTitle={draft.pageTitle}
        onReadAgain={() => (unsaved ? askToReadAgain(true) : readAgain())}
      />
      {troubled > 0 && <Troubled count={troubled} />}
      {asksToReadAgain && <ReadAgainQuestion onYes={readAgain} onNo={() => askToReadAgain(false)} />}
      {shows === 'receipt' ? (
        <Receipt state={state} acts={acts} />
      ) : (
        <LeadForm key={draft.id} state={state} acts={acts} />
      )}
    </>
  )
}
