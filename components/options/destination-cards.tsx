import { useState } from 'preact/hooks'
import type { CrmView, DestinationView } from '../../lib/messages/views.ts'
import { ConnectAnother } from './connect-another.tsx'
import { ConnectCard } from './connect-card.tsx'
import { CrmCard } from './crm-card.tsx'
import { ThisBrowserCard } from './this-browser-card.tsx'
import type { Destinations } from './use-destinations.ts'

/** The connection made last; a new one each time, also where a new key went to an account that was there. */
interface Arrival {
  destinationId: string
}

/** Every destination in a place of its own, whether connected or not, so that none moves when it becomes it. */
export function DestinationCards({ known }: { known: Destinations }) {
  const [arrival, setArrival] = useState<Arrival | null>(null)
  const connected = (destination: DestinationView) => {
    setArrival({ destinationId: destination.id })
    known.put(destination)
  }
  const isOfNoVendor = ({ crm }: DestinationView) => known.crms.every(({ id }) => id !== crm)

  return (
    <ul class="cards">
      {known.destinations.filter(isOfNoVendor).map(({ id, name }) => (
        <li key={id} class="card" data-destination={id}>
          <ThisBrowserCard name={name} />
        </li>
      ))}
      {known.crms.map((crm) => (
        <CardsOfCrm key={crm.id} crm={crm} known={known} arrival={arrival} onConnected={connected} />
      ))}
    </ul>
  )
}

interface CardsOfCrmProps {
  crm: CrmView
  known: Destinations
  arrival: Arrival | null
  onConnected: (destination: DestinationView) => void
}

/** The connections to one CRM and the way to the next; without any, the way to the first. */
function CardsOfCrm({ crm, known, arrival, onConnected }: CardsOfCrmProps) {
  const connections = known.destinations.filter((destination) => destination.crm === crm.id)
  if (connections.length === 0)
    return (
      <li class="card" data-destination={crm.id}>
        <ConnectCard crm={crm} onConnected={onConnected} />
      </li>
    )
  return (
    <>
      {connections.map((destination) => (
        <li key={destination.id} class="card" data-destination={destination.id}>
          <CrmCard
            destination={destination}
            crm={crm}
            isOnly={connections.length === 1}
            arrival={arrival?.destinationId === destination.id ? arrival : null}
            known={known}
            onConnected={onConnected}
          />
        </li>
      ))}
      <ConnectAnother key="another" crm={crm} onConnected={onConnected} />
    </>
  )
}
