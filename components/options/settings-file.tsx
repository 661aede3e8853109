import { useRef, useState } from 'preact/hooks'
import type { MessageAnswer } from '../../lib/messages/contract.ts'
import type { Say, WordKey } from '../../lib/words/say.ts'
import { sayCount } from '../../lib/words/say-count.ts'
import { sayList } from '../../lib/words/say-list.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'

type Answer = MessageAnswer<'settings.import'>
type Asking = Extract<Answer, { kind: 'asks' }> & { text: string }
type Outcome = Exclude<Answer['kind'], 'asks'> | 'silent'

const outcomeWords: Record<Outcome, WordKey> = {
  done: 'options_file_done',
  full: 'options_file_full',
  unreadable: 'options_file_unreadable',
  newer: 'options_file_newer',
  silent: 'silent',
}

/** The settings out into a file and in again; what a file would change is said before it does. */
export function SettingsFile({ onImported }: { onImported: () => void }) {
  const { say, ask, saveFile } = useGleaner()
  const chooser = useRef<HTMLInputElement>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const exportAll = async () => {
    const answer = await ask('settings.export', {})
    setOutcome(answer === undefined ? 'silent' : null)
    if (answer !== undefined) saveFile(`${say('options_file_name')}.json`, 'application/json', answer.text)
  }
  const importText = async (text: string, isSure: boolean) => {
    const answer = await ask('settings.import', { text, isSure })
    setAsking(answer?.kind === 'asks' ? { ...answer, text } : null)
    setOutcome(answer === undefined ? 'silent' : answer.kind === 'asks' ? null : answer.kind)
    if (answer?.kind === 'done') onImported()
  }

  return (
    <section aria-labelledby="settings-file">
      <h2 id="settings-file">{say('options_file')}</h2>
      <p class="prose">{say('options_file_text')}</p>
      <div class="row">
        <Button onClick={() => void exportAll()}>{say('options_file_export')}</Button>
        <Button onClick={() => chooser.current?.click()}>{say('options_file_import')}</Button>
        <input
          ref={chooser}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={say('options_file_import')}
          onChange={({ currentTarget }) => {
            void currentTarget.files?.[0]?.text().then(
              (text) => importText(text, false),
              () => setOutcome('unreadable'),
            )
            // The same file can be chosen once more.
            currentTarget.value = ''
          }}
        />
      </div>
      {asking && (
        <Question
          asking={asking}
          onYes={() => void importText(asking.text, true)}
          onNo={() => setAsking(null)}
        />
      )}
      <div role="status">
        {outcome && <Notice tone={outcome === 'done' ? 'good' : 'bad'}>{say(outcomeWords[outcome])}</Notice>}
      </div>
    </section>
  )
}

interface QuestionProps {
  asking: Asking
  onYes: () => void
  onNo: () => void
}

function Question({ asking, onYes, onNo }: QuestionProps) {
  const { say } = useGleaner()
  const changes = sayChanges(say, asking)
  const isNothing = changes.length === 0
  const actions = (
    <>
      {!isNothing && (
        <Button kind="primary" onClick={onYes}>
          {say('options_file_confirm')}
        </Button>
      )}
      <Button onClick={onNo}>{say(isNothing ? 'options_file_close' : 'confirm_cancel')}</Button>
    </>
  )
  return (
    <Notice tone="info" actions={actions}>
      <p>{say(isNothing ? 'options_file_nothing' : 'options_file_question')}</p>
      <ul class="file-changes">
        {changes.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {asking.unknown.length > 0 && <p>{say('options_file_unknown', sayList(say, asking.unknown))}</p>}
    </Notice>
  )
}

/** A sentence for each thing that would be otherwise afterwards. */
function sayChanges(say: Say, { added, changed, undoSeconds, hasMenu, destinationName }: Asking): string[] {
  return [
    added.length > 0 && say('options_file_added', sayList(say, added)),
    changed.length > 0 && say('options_file_changed', sayList(say, changed)),
    undoSeconds === 0 && say('options_file_undo_off'),
    undoSeconds !== null && undoSeconds > 0 && sayCount(say, 'options_file_undo', undoSeconds),
    destinationName !== null && say('options_file_destination', destinationName || say('setup_chosen_last')),
    hasMenu !== null && say(hasMenu ? 'options_file_menu_on' : 'options_file_menu_off'),
  ].filter((words) => words !== false)
}
