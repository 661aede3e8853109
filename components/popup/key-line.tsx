import { useId, useState } from 'preact/hooks'
import { useGleaner } from '../shared/gleaner.ts'
import { actKeys, sayKeys } from '../shared/keys.ts'
import { KeyPanel } from './parts-on-demand.ts'
import { popupKeys } from './popup-keys.ts'

/** The last line: the keys that are needed most, and the way to all of them. */
export function KeyLine() {
  const { say } = useGleaner()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const all = actKeys(popupKeys.keys)
  return (
    <div class="key-line">
      {isOpen && <KeyPanel id={id} />}
      <span>
        <kbd>{sayKeys(say, 'Enter')}</kbd> {say('save')}
      </span>
      <span>
        <kbd>{sayKeys(say, 'Escape')}</kbd> {say('key_close')}
      </span>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-keyshortcuts={all}
        onClick={() => setOpen(!isOpen)}
      >
        <kbd>{sayKeys(say, all)}</kbd> {say('key_all')}
      </button>
    </div>
  )
}
