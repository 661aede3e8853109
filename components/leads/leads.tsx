import '../shared/look.css'
import { useGleaner } from '../shared/gleaner.ts'
import { PageHeader } from '../shared/page-header.tsx'
import { LeadSection } from './lead-section.tsx'
import './leads.css'
import { OutboxSections } from './outbox-sections.tsx'

/** The page with every lead that Gleaner holds: those on their way to a CRM, and the built-in list. */
export function Leads() {
  const { say } = useGleaner()
  return (
    <main class="page leads">
      <PageHeader title={say('leads_title')}>
        <a href="/options.html">{say('leads_options_link')}</a>
      </PageHeader>
      <OutboxSections />
      <LeadSection />
    </main>
  )
}
