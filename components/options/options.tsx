import { Fragment } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import '../shared/look.css'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { PageHeader } from '../shared/page-header.tsx'
import { DeliveryLog } from './delivery-log.tsx'
import { DestinationCards } from './destination-cards.tsx'
import { HowToUse } from './how-to-use.tsx'
import './options.css'
import { NewLeads } from './new-leads.tsx'
import { Privacy } from './privacy.tsx'
import { SettingsFile } from './settings-file.tsx'
import { useDeepLink } from './use-deep-link.ts'
import { useDestinations } from './use-destinations.ts'

/** The page where leads' destinations are connected and repaired, and where a newcomer reads how to begin. */
export function Options() {
  const { say } = useGleaner()
  const [imports, setImports] = useState(0)
  return (
    <main class="page options">
      <PageHeader title={say('extension_name')}>
        <a href="/leads.html">{say('options_leads_link')}</a>
      </PageHeader>
      {/* What was imported is read anew. */}
      <Fragment key={imports}>
        <Destinations />
        <HowToUse />
      </Fragment>
      <SettingsFile onImported={() => setImports((count) => count + 1)} />
      <Privacy />
      <DeliveryLog />
      <footer class="quiet">
        <a href="/licenses.txt">{say('options_licences')}</a>
      </footer>
    </main>
  )
}

/** Where leads go, and what holds for each new one. */
function Destinations() {
  const { say, onNotice } = useGleaner()
  const known = useDestinations()
  useDeepLink(known.phase === 'ready')

  const { read } = known
  useEffect(
    () =>
      onNotice(
        (notice) =>
          void (notice.notice === 'entry.changed' && notice.entry.state.kind === 'paused' && read()),
      ),
    [onNotice, read],
  )

  return (
    <>
      <section aria-labelledby="destinations" aria-busy={known.phase === 'loading'}>
        <h2 id="destinations">{say('options_destinations')}</h2>
        <p class="quiet">{say('options_destinations_hint')}</p>
        {known.phase === 'silent' && <Silent onAgain={() => void read()} />}
        {known.phase === 'ready' && <DestinationCards known={known} />}
      </section>
      <NewLeads destinations={known.destinations} />
    </>
  )
}

function Silent({ onAgain }: { onAgain: () => void }) {
  const { say } = useGleaner()
  return (
    <Notice tone="bad" actions={<Button onClick={onAgain}>{say('silent_again')}</Button>}>
      {say('silent')}
    </Notice>
  )
}
