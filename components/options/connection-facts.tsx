import type { DestinationView } from '../../lib/messages/views.ts'
import { sayCount } from '../../lib/words/say-count.ts'
import { useGleaner } from '../shared/gleaner.ts'

const shownAtMost = 8

/** Whose account a connection is for, and what a lead can be given there. */
export function ConnectionFacts({ destination }: { destination: DestinationView }) {
  const { say } = useGleaner()
  const { name, vendor, account, user, statuses, fields } = destination
  const labels = fields.find(({ role }) => role === 'labels')?.options ?? []
  return (
    <>
      <dl class="facts">
        <Fact term={say('options_vendor')} value={name.includes(vendor) ? '' : vendor} />
        <Fact term={say('options_account')} value={account} />
        <Fact term={say('options_user')} value={user} />
        <Fact term={say('options_statuses')} value={useBrief(statuses)} />
        <Fact term={say('options_labels')} value={useBrief(labels)} />
      </dl>
      {destination.keep === 'session' && <p class="quiet">{say('options_kept_briefly')}</p>}
    </>
  )
}

/** The first of many. */
function useBrief(things: readonly { label: string }[]): string {
  const { say } = useGleaner()
  const brief = things
    .slice(0, shownAtMost)
    .map(({ label }) => label)
    .join(', ')
  const others = things.length - shownAtMost
  return others > 0 ? sayCount(say, 'options_and_more', others, brief) : brief
}

function Fact({ term, value }: { term: string; value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt>{term}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  )
}
