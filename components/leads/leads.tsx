import '../shared/tokens.css'
import '../shared/controls.css'
import { useGleaner } from '../shared/gleaner.ts'
import { EntrySection } from './entry-section.tsx'
import { LeadSection } from './lead-section.tsx'
import './leads.css'

/** The page with every lead that Gleaner holds: those on their way to a CRM, and the built-in list. */
export function Leads() {
  const { say } = useGleaner()
  return (
    <main class="leads">
      <header class="leads-header">
        <h1>{say('leads_title')}</h1>
        <a href="/options.html">{say('leads_options_link')}</a>
      </header>
      <EntrySection />
      <LeadSection />
    </main>
  )
}
