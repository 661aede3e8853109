import { useId } from 'preact/hooks'
import type { DestinationView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import './preview.css'
import { type AccountWords, recordWords, rowsOf, sayAsked } from './preview-words.ts'
import { type LeadPreview, usePreview } from './use-preview.ts'
import type { Setup } from './use-setup.ts'

interface PreviewProps {
  destination: DestinationView
  setup: Setup
}

/** What would be sent of a lead, as the CRM's own screens will show it; it follows every change of the set-up. */
export function Preview({ destination, setup }: PreviewProps) {
  const { say } = useGleaner()
  const id = useId()
  const preview = usePreview(destination.id, setup.settings)
  const account = { statuses: destination.statuses, fields: setup.fields }
  return (
    <section class="preview" aria-labelledby={id} aria-busy={preview === null}>
      <h4 id={id}>{say('preview_title', destination.vendor)}</h4>
      {preview !== null && <Records preview={preview} account={account} />}
    </section>
  )
}

function Records({ preview, account }: { preview: LeadPreview; account: AccountWords }) {
  const { say } = useGleaner()
  const asked = sayAsked(say, preview, account)
  return (
    <>
      <p class="hint">
        {preview.isExample ? say('preview_example') : say('preview_captured', preview.pageTitle)}
      </p>
      {preview.records.map((record, index) => (
        // Records have no name of their own, and keep their places while values come and go.
        <PreviewRecord key={index} record={record} account={account} />
      ))}
      {asked !== '' && <p class="preview-asked">{say('preview_asked', asked)}</p>}
      <p class="hint">{say('preview_sends_nothing')}</p>
    </>
  )
}

interface PreviewRecordProps {
  record: LeadPreview['records'][number]
  account: AccountWords
}

function PreviewRecord({ record, account }: PreviewRecordProps) {
  const { say } = useGleaner()
  return (
    <div class="preview-record">
      <h5>{say(recordWords[record.noun])}</h5>
      <dl>
        {rowsOf(say, record, account).map(({ key, label, values }) => (
          <div key={key} class={key === 'note' ? 'preview-note' : undefined}>
            <dt dir="auto">{label}</dt>
            {values.map((value) => (
              <dd key={value} dir="auto">
                {value}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  )
}
