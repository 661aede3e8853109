import type { Target } from '../../lib/lead/intent.ts'

/** A person whom a CRM has already. */
export const knownPerson: Target = {
  recordId: 'lead_1',
  ids: { contact: 'cont_1' },
  personKey: 'person-1',
  name: 'Ann Ode',
  link: 'https://app.close.example/lead_1',
}
