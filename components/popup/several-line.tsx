import type { DestinationView, VerdictView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { sayCount } from '../../lib/words/say-count.ts'
import { sayFacts } from '../../lib/words/say-list.ts'
import { useGleaner } from '../shared/gleaner.ts'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'
import { canLookAgain, sayOfPlace } from './say-verdict.ts'
import { countVerdicts, type VerdictCounts } from './several-verdict.ts'

interface SeveralLineProps {
  state: OpenState
  destination: DestinationView
  acts: PopupActs
}

/** How many of several people are there already, and who was not looked for and why: told once it is known. */
export function SeveralLine({ state, destination, acts }: SeveralLineProps) {
  const { say } = useGleaner()
  const { people, draft } = state
  // Who is new is asked about everybody, so that what is not known of the others is to be told too.
  const counts = countVerdicts(people, draft, destination.id, people.onlyNew ? () => true : undefined)
  const isLooking = people.isLooking && counts.looking > 0
  const canGoOn =
    counts.unchecked > 0 && (people.stopped === null || canLookAgain({ answer: people.stopped }))
  return (
    <>
      <p class={counts.known > 0 ? 'verdict-words verdict-several' : 'verdict-words'} role="status">
        {isLooking ? sayOfPlace(say, 'verdict_looking', destination) : sayCounts(say, counts)}
        {!isLooking && counts.unchecked > 0 && ` ${sayWhy(say, people.stopped, destination)}`}
      </p>
      {!isLooking && canGoOn && (
        <button type="button" class="link" onClick={() => void acts.lookForPeople(true)}>
          {say('several_look_on')}
        </button>
      )}
    </>
  )
}

function sayCounts(say: Say, counts: VerdictCounts): string {
  const { known, company, possible, unchecked } = counts
  const facts = [
    { stem: 'several_new', count: counts.new + company },
    { stem: 'several_known', count: known },
    { stem: 'several_possible', count: possible },
    { stem: 'several_unchecked', count: unchecked },
  ] as const
  const told = facts.flatMap(({ stem, count }) => (count === 0 ? [] : [sayCount(say, stem, count)]))
  return told.length === 0 ? '' : say('several_facts', sayFacts(say, told))
}

/** Why some were not looked for; '' where that goes without saying. */
function sayWhy(say: Say, stopped: VerdictView['answer'] | null, { name }: DestinationView): string {
  switch (stopped) {
    case null:
      return ''
    case 'done':
    case 'nothing':
      return say('several_bare')
    case 'late':
      return say('verdict_late', name)
    case 'spared':
      return say('several_spared')
    case 'offline':
      return say('several_offline')
    case 'failed':
      return say('several_failed', name)
  }
}
