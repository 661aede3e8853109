import type { BrowserList } from '../crm/browser-list.ts'
import type { World } from './world.ts'

/** The built-in list as its adapter gets it. */
export function browserList({ leads, now }: World): BrowserList {
  return {
    keep: async (id, lead, statusId) => (await leads.keep(id, lead, statusId, now())) === 'stored',
    find: async (lead) => await leads.find(lead),
    change: async (id, change) => await leads.change(id, change),
    remove: async (id) => await leads.remove([id]),
  }
}
