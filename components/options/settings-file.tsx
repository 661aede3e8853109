import { useRef, useState } from 'preact/hooks'
import type { MessageAnswer } from '../../lib/messages/contract.ts'
import type { WordKey } from '../../lib/words/say.ts'
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
            void currentTarget.files?.[0]?.text().then((text) => importText(text, false))
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

function Question({ asking, onYes, onNo }: { asking: Asking; onYes: () => void; onNo: () => void }) {
  const { say } = useGleaner()
  const { added, changed } = asking
  const actions = (
    <>
      <Button kind="primary" onClick={onYes}>
        {say('options_file_confirm')}
      </Button>
      <Button onClick={onNo}>{say('confirm_cancel')}</Button>
    </>
  )
  return (
    <Notice tone="info" actions={actions}>
      <p>{say('options_file_question')}</p>
      {added.length > 0 && <p>{say('options_file_added', sayList(say, added))}</p>}
      {changed.length > 0 && <p>{say('options_file_changed', sayList(say, changed))}</p>}
    </Notice>
  )
}
