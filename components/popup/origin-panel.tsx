import type { DraftOffer, DraftValue, Origin } from '../../lib/lead/draft.ts'
import { saySource } from '../../lib/words/say-source.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { bestOrigin, isUnsure } from './best-origin.ts'
import type { FormView } from './form-view.ts'
import { ShowOnPage } from './show-on-page.tsx'

interface OriginPanelProps {
  id: string
  value: DraftValue
  offers: DraftOffer[]
  /** Null: the page is not at hand. */
  onShow: FormView['showOnPage']
  onPick: (offer: DraftOffer) => void
}

/** They stand nowhere on the page. */
const ownWords: readonly Origin['source'][] = ['typed', 'derived', 'meta']

/** Where a value was read, word for word, and the other values of its kind on the page. */
export function OriginPanel({ id, value, offers, onShow, onPick }: OriginPanelProps) {
  const { say } = useGleaner()
  const origins = value.value === '' ? [] : distinct(value.origins)
  const best = bestOrigin(origins)
  return (
    <div class="origin" id={id}>
      {best && isUnsure(best) && <p class="origin-unsure">{say('origin_unsure')}</p>}
      {origins.map((origin) => (
        <p key={`${origin.source} ${origin.snippet}`}>
          <span class="origin-source">{saySource(say, origin.source)}</span>
          {origin.snippet !== '' && <q>{origin.snippet}</q>}
        </p>
      ))}
      {onShow !== null && best !== null && !ownWords.includes(best.source) && (
        <ShowOnPage wanted={{ value: value.value, snippet: best.snippet }} onShow={onShow} />
      )}
      {offers.length > 0 && (
        <>
          <h2>{say('offers_title')}</h2>
          <ul class="offers">
            {offers.map((offer) => (
              <li key={offer.value}>
                <Offer offer={offer} onPick={() => onPick(offer)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Offer({ offer, onPick }: { offer: DraftOffer; onPick: () => void }) {
  const { say } = useGleaner()
  const origin = bestOrigin(offer.origins)
  return (
    <button type="button" class="offer" onClick={onPick}>
      <bdi class="offer-value">{offer.value}</bdi>{' '}
      {origin && <span class="offer-source">{saySource(say, origin.source)}</span>}{' '}
      <span class="offer-use">{say('offer_use')}</span>
    </button>
  )
}

/** One reading may be reported by several rules; the user needs it once. */
function distinct(origins: readonly Origin[]): Origin[] {
  const seen = new Map(origins.map((origin) => [`${origin.source} ${origin.snippet}`, origin]))
  return [...seen.values()].slice(0, 3)
}
