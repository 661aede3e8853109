import '../shared/look.css'
import { useGleaner } from '../shared/gleaner.ts'
import { PageHeader } from '../shared/page-header.tsx'
import { HowToPress } from './how-to-press.tsx'
import { SampleCard } from './sample-card.tsx'
import type { Toolbar } from './toolbar.ts'
import { TryResult } from './try-result.tsx'
import { useTried } from './use-tried.ts'
import './welcome.css'

interface WelcomeProps {
  /** This page's own address, by which it knows the leads that are taken from it. */
  pageUrl: string
  toolbar: Toolbar
}

/** The first page after the install: Gleaner is tried on it before anything is asked. */
export function Welcome({ pageUrl, toolbar }: WelcomeProps) {
  const { say } = useGleaner()
  const { tried, takeBack } = useTried(pageUrl)
  return (
    <main class="page welcome">
      <PageHeader title={say('welcome_title')} />
      <p class="welcome-lead">
        {say('welcome_what')} <br />
        {say('welcome_try')}
      </p>
      <div class="try">
        <HowToPress toolbar={toolbar} />
        <SampleCard />
        <TryResult tried={tried} onTakeBack={(entry) => void takeBack(entry)} />
      </div>
      <NextSteps />
    </main>
  )
}

/** Offers, and demands nothing: a lead has a place without any of it. */
function NextSteps() {
  const { say } = useGleaner()
  return (
    <nav class="next" aria-label={say('welcome_next')}>
      <Step href="/options.html" name={say('welcome_connect')} text={say('welcome_connect_text')} />
      <Step href="/leads.html" name={say('welcome_list')} text={say('welcome_list_text')} />
    </nav>
  )
}

function Step({ href, name, text }: { href: string; name: string; text: string }) {
  return (
    <div class="next-step">
      <a class="next-link" href={href}>
        {name}
        <span class="onward" aria-hidden="true">
          →
        </span>
      </a>
      <p class="quiet">{text}</p>
    </div>
  )
}
