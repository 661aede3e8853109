import './key-panel.css'
import type { WordKey } from '../../lib/words/say.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { actKeys, sayKeys } from '../shared/keys.ts'
import { useShortcuts } from '../shared/use-shortcuts.ts'
import { popupKeys } from './popup-keys.ts'

const rows: readonly [string, WordKey][] = [
  ['Enter', 'save'],
  ['Control+Enter', 'key_save_from_note'],
  ['Escape', 'key_close'],
  [actKeys(popupKeys.source), 'key_source'],
  [actKeys(popupKeys.show), 'show_on_page'],
  [actKeys(popupKeys.found), 'key_found'],
  [actKeys(popupKeys.status), 'field_status'],
  [actKeys(popupKeys.destination), 'field_destination'],
  [actKeys(popupKeys.note), 'field_note'],
  [actKeys(popupKeys.email), 'add_email'],
  [actKeys(popupKeys.phone), 'add_phone'],
  [actKeys(popupKeys.person), 'person_add'],
  [actKeys(popupKeys.readAgain), 'read_again'],
  [actKeys(popupKeys.list), 'see_list'],
  [actKeys(popupKeys.options), 'options'],
]

/** Every key of the form, and those of the browser that open it. */
export function KeyPanel({ id }: { id: string }) {
  const { say } = useGleaner()
  const shortcuts = useShortcuts()
  const written = (keys: string, words: string) => (
    <div key={words}>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{words}</dd>
    </div>
  )
  return (
    <dl class="key-panel" id={id}>
      {rows.map(([keys, words]) => written(sayKeys(say, keys), say(words)))}
      {shortcuts?.open && written(shortcuts.open, say('command_open'))}
      {shortcuts?.quick && written(shortcuts.quick, say('command_quick_capture'))}
    </dl>
  )
}
