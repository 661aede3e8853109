import type { EntryView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { EntryList, type SharedByEntries } from './entry-list.tsx'
import { HeldBack } from './held-back.tsx'
import { type Groups, isNeedy } from './outbox-state.ts'
import { RefusedTogether } from './refused-together.tsx'
import { SectionHead } from './section-head.tsx'

interface NeedsYouProps extends Pick<Groups, 'needy' | 'heldBack'> {
  shared: SharedByEntries
}

/** So many cards are looked through one by one; of more, the first few and all on request. */
const shownAtFirst = 12

/** Leads that stay where they are until the user does something. */
export function NeedsYou({ needy, heldBack, shared }: NeedsYouProps) {
  const { say } = useGleaner()
  if (needy.length + heldBack.length === 0) return null
  const all: readonly EntryView[] = [...needy, ...heldBack.flat()]
  const refused = needy.filter(({ state }) => state.kind === 'refused')
  const alone = heldBack.flatMap((group) => (group.length === 1 ? group : []))
  return (
    <section aria-labelledby="needs-you">
      <SectionHead id="needs-you" title={say('leads_needs_you')} count={all.filter(isNeedy).length} />
      {refused.length > 1 && <RefusedTogether refused={refused} shared={shared} />}
      <EntryList entries={[...needy, ...alone]} shownAtFirst={shownAtFirst} shared={shared} />
      {heldBack.map((group) =>
        group.length === 1 ? null : (
          <HeldBack key={`${group[0].destinationId} ${group[0].state.kind}`} group={group} shared={shared} />
        ),
      )}
    </section>
  )
}
