import type { Draft } from '../../lib/lead/draft.ts'
import { webAddress } from '../leads/web-address.ts'
import { useGleaner } from '../shared/gleaner.ts'

/** The contact cards that the page offers, a link each: the user may open one, Gleaner fetches none. */
export function CardLinks({ draft }: { draft: Draft }) {
  const { say } = useGleaner()
  const addresses = draft.offers.flatMap(({ field, value }) =>
    field === 'card' ? (webAddress(value) ?? []) : [],
  )
  if (addresses.length === 0) return null
  return (
    <ul class="block offers">
      {addresses.map((address) => (
        <li key={address}>
          <a class="offer" href={address} target="_blank" rel="noreferrer">
            <span class="offer-use">{say('offer_card')}</span>
            <bdi class="offer-source">{fileName(address)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}

const fileName = (address: string): string => URL.parse(address)?.pathname.split('/').at(-1) ?? ''
