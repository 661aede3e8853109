import type { Draft, DraftContact, DraftValue, Origin } from './draft.ts'
import { emptyCompany, emptyDraft, emptyPerson } from './empty-draft.ts'

/** An invented person, as if captured at `now`: shows what is made of a lead where none was captured yet. */
export function exampleDraft(now: number): Draft {
  const page = { pageUrl: 'https://example.com/team', pageTitle: 'Our team | Example Tools' }
  const start = { id: 'example', now, newId: () => 'example-person', reading: 'whole' as const }
  return {
    ...emptyDraft({ ...start, ...page }),
    people: [
      {
        ...emptyPerson('example-person'),
        name: found('Robin Sample', 'heading'),
        title: found('Head of Purchasing', 'text'),
        emails: [contact('robin.sample@example.com', 'link', 'work')],
        // A number that is kept for fiction.
        phones: [contact('+1 202-555-0123', 'text', 'mobile')],
        profiles: [found('https://example.com/team/robin-sample', 'link')],
      },
    ],
    company: {
      ...emptyCompany(),
      name: found('Example Tools', 'structured'),
      website: found('https://example.com', 'structured'),
      address: found('1 Sample Street, Springfield', 'text'),
    },
    note: '',
  }
}

function found(value: string, source: Origin['source']): DraftValue {
  return { value, origins: [{ source, snippet: value, confidence: 0.9 }], edited: false }
}

function contact(value: string, source: Origin['source'], type: DraftContact['type']): DraftContact {
  return { ...found(value, source), id: value, type }
}
