import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { useShortcuts } from '../shared/use-shortcuts.ts'
import { MenuSwitch } from './menu-switch.tsx'

/** The three ways in, for who reads before clicking. */
export function HowToUse() {
  const { say, openShortcutPage } = useGleaner()
  return (
    <section aria-labelledby="how-to-use">
      <h2 id="how-to-use">{say('options_how')}</h2>
      <p>
        <a href="/welcome.html">{say('options_how_try')}</a>
      </p>
      <dl class="card ways">
        <div>
          <dt>{say('options_how_toolbar')}</dt>
          <dd>{say('options_how_toolbar_text')}</dd>
        </div>
        <div>
          <dt>{say('options_how_menu')}</dt>
          <dd>
            <p>{say('options_how_menu_text')}</p>
            <MenuSwitch />
          </dd>
        </div>
        <div>
          <dt>{say('options_how_keys')}</dt>
          <dd>
            <Keys />
            <div>
              <Button onClick={openShortcutPage}>{say('options_how_keys_open')}</Button>
            </div>
          </dd>
        </div>
      </dl>
    </section>
  )
}

function Keys() {
  const { say } = useGleaner()
  const shortcuts = useShortcuts()
  if (shortcuts === undefined) return null
  const { open, quick } = shortcuts
  return (
    <>
      <Key keys={open} what={say('options_how_key_open')} none={say('options_how_key_open_none')} />
      <Key keys={quick} what={say('options_how_key_quick')} none={say('options_how_key_quick_none')} />
      {(open === '' || quick === '') && <p class="quiet">{say('options_how_keys_taken')}</p>}
    </>
  )
}

function Key({ keys, what, none }: { keys: string; what: string; none: string }) {
  if (keys === '') return <p>{none}</p>
  return (
    <p>
      <kbd>{keys}</kbd> {what}
    </p>
  )
}
