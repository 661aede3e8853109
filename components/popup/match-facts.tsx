import type { DestinationView, MatchView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { sayDay } from '../../lib/words/say-time.ts'
import { webAddress } from '../leads/web-address.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { sayReason } from './say-verdict.ts'

interface MatchFactsProps {
  match: MatchView
  destination: DestinationView
  headId: string
}

/** Which record it is, whose, where it stands, and why it was found. */
export function MatchFacts({ match, destination, headId }: MatchFactsProps) {
  const { say, openLink } = useGleaner()
  const { name, company, owner, status, reasons, verdict, place, sent } = match
  const link = match.link === null ? null : webAddress(match.link)
  const details = [
    verdict === 'possible' && say('match_possible'),
    name !== '' && company !== name && company,
    owner !== '' && say('match_owner', owner),
    status,
  ].filter((detail) => typeof detail === 'string' && detail !== '')
  const where = place === 'outbox' && sent !== null ? sent.destinationName : destination.name
  return (
    <div class="match-facts">
      <p>
        <bdi class="match-name" id={headId}>
          {name || company}
        </bdi>
        {details.map((detail) => (
          <span key={detail}>
            {' · '}
            <bdi>{detail}</bdi>
          </span>
        ))}
      </p>
      {place !== 'destination' && <p class="hint">{sayPlace(say, match)}</p>}
      <p class="hint">{reasons.map((reason) => sayReason(say, reason)).join(' · ')}</p>
      {link !== null && (
        <button type="button" class="link" onClick={() => openLink(link)}>
          {say('open_in', where)}
        </button>
      )}
    </div>
  )
}

/** A record that is not at the destination: on its way to one, or in the built-in list. */
function sayPlace(say: Say, { sent }: MatchView): string {
  if (sent === null) return say('match_list')
  const words = sent.isDelivered ? 'match_sent' : 'match_on_its_way'
  return say(words, sent.destinationName, sayDay(say, sent.savedAt))
}
