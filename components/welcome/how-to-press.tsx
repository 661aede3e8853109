import { Puzzle } from 'lucide-preact'
import { useGleaner } from '../shared/gleaner.ts'
import { useShortcuts } from '../shared/use-shortcuts.ts'
import type { Toolbar } from './toolbar.ts'
import { useIsPinned } from './use-is-pinned.ts'

/** Where the button is, and the keys that do the same. */
export function HowToPress({ toolbar }: { toolbar: Toolbar }) {
  const { say } = useGleaner()
  const keys = useShortcuts()?.open ?? ''
  return (
    <section class="press" aria-labelledby="press">
      <h2 id="press">{say('welcome_press')}</h2>
      <p>
        <span class="press-sign">
          <img src="/icon/rest-any-32.png" width={16} height={16} alt="" />
        </span>
        <span>{say('welcome_press_where')}</span>
      </p>
      {keys !== '' && (
        <p>
          <kbd>{keys}</kbd>
          <span>{say('welcome_press_keys')}</span>
        </p>
      )}
      <NotInToolbar toolbar={toolbar} />
    </section>
  )
}

/** Browsers put a new button behind a puzzle piece. */
function NotInToolbar({ toolbar }: { toolbar: Toolbar }) {
  const { say } = useGleaner()
  if (useIsPinned(toolbar) !== false) return null
  return (
    <p class="press-pin quiet">
      <Puzzle class="icon" aria-hidden="true" />
      <span>{say(toolbar.family === 'firefox' ? 'welcome_pin_firefox' : 'welcome_pin_chromium')}</span>
    </p>
  )
}
