import type { Lead } from '../lead/lead.ts'

/** A lead of the built-in list, as its adapter sees it. */
export interface ListedLead {
  id: string
  lead: Lead
  statusId: string
}

/** The built-in list, as far as its adapter needs it. False: the disk took no more. */
export interface BrowserList {
  keep: (id: string, lead: Lead, statusId: string) => Promise<boolean>
  /** Leads that share an e-mail, a phone, a profile, or a person's name, newest first. */
  find: (lead: Lead) => Promise<ListedLead[]>
  /** Changes one lead as a single act; `missing`: it is not there any more. */
  change: (id: string, change: (listed: ListedLead) => Lead) => Promise<'stored' | 'full' | 'missing'>
  remove: (id: string) => Promise<void>
}
