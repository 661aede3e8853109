import { useState } from 'preact/hooks'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'

type Copying = 'none' | 'busy' | 'copied' | 'failed' | 'silent'

/** What happened to deliveries, to be seen and handed to whoever helps. */
export function DeliveryLog() {
  const { say, ask, copyText } = useGleaner()
  const [text, setText] = useState<string | null>(null)
  const [copying, setCopying] = useState<Copying>('none')

  const read = async () => {
    const answer = await ask('log.read', {})
    if (answer !== undefined) setText(answer.text)
    return answer?.text
  }
  const show = async () => {
    if ((await read()) === undefined) setCopying('silent')
  }
  // Read and copied in one go: a browser lets a page write to the clipboard only for a moment after the click.
  const copy = async () => {
    setCopying('busy')
    const log = await read()
    if (log === undefined) return setCopying('silent')
    setCopying((await copyText(log)) ? 'copied' : 'failed')
  }

  return (
    <section aria-labelledby="log">
      <h2 id="log">{say('options_log')}</h2>
      <p class="prose">{say('options_log_text')}</p>
      <div class="row">
        <Button busy={copying === 'busy'} onClick={() => void copy()}>
          {say('options_log_copy')}
        </Button>
        <span role="status">{copying === 'copied' && say('options_log_copied')}</span>
      </div>
      {copying === 'failed' && <Notice tone="bad">{say('options_log_failed')}</Notice>}
      {copying === 'silent' && <Notice tone="bad">{say('silent')}</Notice>}
      <details class="log" onToggle={(event) => void (event.currentTarget.open && show())}>
        <summary>{say('options_log_show')}</summary>
        {text === '' && <p class="quiet">{say('options_log_empty')}</p>}
        {text !== null && text !== '' && (
          <textarea class="input log-lines" readOnly rows={12} aria-label={say('options_log')} value={text} />
        )}
      </details>
    </section>
  )
}
