import { ListChecks, RotateCw, Settings } from 'lucide-preact'
import type { Say } from '../../lib/words/say.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { IconButton } from '../shared/icon-button.tsx'
import { actKeys } from '../shared/keys.ts'
import { popupKeys } from './popup-keys.ts'

interface PopupHeaderProps {
  pageUrl: string
  pageTitle: string
  /** Null: a saved lead is corrected, whose page is not at hand. */
  onReadAgain: (() => void) | null
}

/** Which page the lead is from, and the ways out: read it again, the list, the options. */
export function PopupHeader({ pageUrl, pageTitle, onReadAgain }: PopupHeaderProps) {
  const { say, openPage } = useGleaner()
  return (
    <header class="head">
      <img class="head-mark" src="/icon/gleaner.svg" alt="" />
      <div class="head-page" title={pageTitle}>
        <bdi>{pageWords(say, pageTitle, onReadAgain === null)}</bdi>
        <bdi class="head-host">{hostOf(pageUrl)}</bdi>
      </div>
      {onReadAgain && (
        <IconButton
          icon={RotateCw}
          label={say('read_again')}
          keys={actKeys(popupKeys.readAgain)}
          onClick={onReadAgain}
        />
      )}
      <IconButton
        icon={ListChecks}
        label={say('see_list')}
        keys={actKeys(popupKeys.list)}
        onClick={() => openPage('leads')}
      />
      <IconButton
        icon={Settings}
        label={say('options')}
        keys={actKeys(popupKeys.options)}
        onClick={() => openPage('options')}
      />
    </header>
  )
}

/** The page that is open, or the one that the lead was taken from. */
function pageWords(say: Say, pageTitle: string, isElsewhere: boolean): string {
  if (pageTitle === '') return say('extension_name')
  return isElsewhere ? say('edit_from', pageTitle) : pageTitle
}

/** Only a web site has a name that says something: of our own pages it would be the extension's id. */
function hostOf(url: string): string {
  const page = URL.parse(url)
  return page && /^https?:$/.test(page.protocol) ? page.host : ''
}
