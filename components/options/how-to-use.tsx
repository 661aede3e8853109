import { useGleaner } from '../shared/gleaner.ts'

/** The three ways in, for who reads before clicking. */
export function HowToUse() {
  const { say } = useGleaner()
  return (
    <section aria-labelledby="how-to-use">
      <h2 id="how-to-use">{say('options_how')}</h2>
      <dl class="card ways">
        <div>
          <dt>{say('options_how_toolbar')}</dt>
          <dd>{say('options_how_toolbar_text')}</dd>
        </div>
        <div>
          <dt>{say('options_how_menu')}</dt>
          <dd>{say('options_how_menu_text')}</dd>
        </div>
        <div>
          <dt>{say('options_how_keys')}</dt>
          <dd>
            <p>
              <kbd>Alt+Shift+G</kbd> {say('options_how_key_open')}
            </p>
            <p>
              <kbd>Alt+Shift+S</kbd> {say('options_how_key_quick')}
            </p>
            <p class="quiet">{say('options_how_keys_change')}</p>
          </dd>
        </div>
      </dl>
    </section>
  )
}
