import type { Finding, FindingField, PageEvidence } from '../../lib/evidence/evidence.ts'

/** A finding in the page's visible text, but for what a test says otherwise. */
export const finding = (field: FindingField, value: string, changes: Partial<Finding> = {}): Finding => ({
  field,
  value,
  source: 'text',
  subject: null,
  role: null,
  record: null,
  label: '',
  snippet: value,
  path: '1/0/0/0',
  slot: null,
  visible: true,
  ...changes,
})

/** The evidence of a page that holds these findings. */
export const evidence = (findings: Finding[], changes: Partial<PageEvidence> = {}): PageEvidence => ({
  url: 'https://www.acme.example/team',
  title: 'Team',
  language: 'en',
  locale: '',
  countries: [],
  selection: '',
  findings,
  nodeCount: 10,
  truncated: false,
  ...changes,
})
