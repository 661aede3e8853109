import { ScanSearch } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { WordKey } from '../../lib/words/say.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { actKeys } from '../shared/keys.ts'
import type { FormView, Shown } from './form-view.ts'
import { popupKeys } from './popup-keys.ts'

type Show = NonNullable<FormView['showOnPage']>

interface ShowOnPageProps {
  wanted: Shown
  onShow: Show
}

const words: Record<Awaited<ReturnType<Show>>, WordKey> = {
  shown: 'show_shown',
  'not-found': 'show_not_found',
  left: 'show_left',
  silent: 'silent',
}

/** Marks the value on the page beside the popup, or says why it cannot be seen there. */
export function ShowOnPage({ wanted, onShow }: ShowOnPageProps) {
  const { say } = useGleaner()
  const [outcome, setOutcome] = useState<WordKey | null>(null)
  return (
    <p class="row">
      <Button
        small
        keys={actKeys(popupKeys.show)}
        onClick={() => void onShow(wanted).then((kind) => setOutcome(words[kind]))}
      >
        <ScanSearch class="icon" aria-hidden="true" />
        {say('show_on_page')}
      </Button>
      <span role="status" class="quiet">
        {outcome && say(outcome)}
      </span>
    </p>
  )
}
