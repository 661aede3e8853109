import { foldText } from '../evidence/fold-text.ts'
import type { Lead } from '../lead/lead.ts'
import { mergeLead } from '../lead/merge-lead.ts'
import { reachKeys } from '../lead/reach-keys.ts'
import { type Database, findByReach, withReach } from './database.ts'
import { type KeptLead, keptLeadSchema } from './kept-lead.ts'
import { type Stored, tryWrite } from './stored-item.ts'

export interface LeadQuery {
  /** Words that must all occur, in any order. */
  search: string
  statusId: string | null
  /** The last page's `next`, or null for the first page. */
  after: string | null
  limit: number
}

export interface LeadPage {
  leads: KeptLead[]
  /** Null: nothing follows. */
  next: string | null
  /** How many match in all; told with the first page only, for it costs a pass over the list. */
  total: number | null
}

/** The built-in list "This browser". */
export interface LeadList {
  keep(id: string, lead: Lead, statusId: string, now: number): Promise<Stored>
  page(query: LeadQuery): Promise<LeadPage>
  setStatus(id: string, statusId: string): Promise<Stored>
  /** Leads that share an e-mail, a phone, a profile, or a name with this one, newest first. */
  find(lead: Lead): Promise<KeptLead[]>
  /** Changes one lead as a single act; `missing`: it is not there any more. */
  change(id: string, change: (kept: KeptLead) => Lead): Promise<Stored | 'missing'>
  remove(ids: string[]): Promise<void>
}

const BATCH = 500

export function createLeadList(database: () => Promise<Database>): LeadList {
  return {
    keep: (id, lead, statusId, now) =>
      tryWrite(async () => {
        const transaction = (await database()).transaction('leads', 'readwrite', { durability: 'strict' })
        const kept = newLead(id, lead, statusId, now)
        const known = await transaction.store.get(id)
        // A repeated delivery must neither double the lead nor undo what was set or added later in the list.
        if (known === undefined) await transaction.store.put(withReach(kept))
        else if (known.changed || !isSame(known, kept))
          await transaction.store.put(withReach(corrected(known, kept)))
        await transaction.done
      }),
    async find(lead) {
      const found = await findByReach(await database(), 'leads', reachKeys(lead))
      return found
        .flatMap((kept) => keptLeadSchema.safeParse(kept).data ?? [])
        .sort((left, right) => right.savedAt - left.savedAt)
    },
    change: (id, change) => changeLead(database, id, change),
    page: async (query) => await readPage(await database(), query),
    setStatus: (id, statusId) =>
      tryWrite(async () => {
        const transaction = (await database()).transaction('leads', 'readwrite', { durability: 'strict' })
        const kept = await transaction.store.get(id)
        if (kept !== undefined) await transaction.store.put({ ...kept, statusId })
        await transaction.done
      }),
    async remove(ids) {
      const transaction = (await database()).transaction('leads', 'readwrite', { durability: 'strict' })
      await Promise.all(ids.map((id) => transaction.store.delete(id)))
      await transaction.done
    },
  }
}

function newLead(id: string, lead: Lead, statusId: string, now: number): KeptLead {
  const searched = searchText(lead)
  return {
    id,
    lead,
    statusId,
    sentStatusId: statusId,
    changed: false,
    savedAt: now,
    age: -now,
    searchText: searched,
  }
}

const isSame = (known: KeptLead, { lead, sentStatusId }: KeptLead): boolean =>
  JSON.stringify(known.lead) === JSON.stringify(lead) && known.sentStatusId === sentStatusId

/** The lead as its own draft says now; a status that was set in the list stays, unless the draft has another one too. */
function corrected(known: KeptLead, kept: KeptLead): KeptLead {
  const lead = known.changed ? mergeLead(known.lead, kept.lead) : kept.lead
  const statusId = kept.sentStatusId === known.sentStatusId ? known.statusId : kept.statusId
  const { changed = false, savedAt, age } = known
  return { ...kept, lead, statusId, changed, savedAt, age, searchText: searchText(lead) }
}

async function changeLead(
  database: () => Promise<Database>,
  id: string,
  change: (kept: KeptLead) => Lead,
): Promise<Stored | 'missing'> {
  let isThere = false
  const stored = await tryWrite(async () => {
    const transaction = (await database()).transaction('leads', 'readwrite', { durability: 'strict' })
    const kept = keptLeadSchema.safeParse(await transaction.store.get(id)).data
    if (kept === undefined) return
    isThere = true
    const lead = change(kept)
    await transaction.store.put(withReach({ ...kept, lead, changed: true, searchText: searchText(lead) }))
    await transaction.done
  })
  return stored === 'stored' && !isThere ? 'missing' : stored
}

async function readPage(database: Database, query: LeadQuery): Promise<LeadPage> {
  // Case and accents must not matter: "muller" finds Müller.
  const words = foldText(query.search).split(/\s+/).filter(Boolean)
  const matches = (kept: KeptLead) =>
    (query.statusId === null || kept.statusId === query.statusId) &&
    words.every((word) => String(kept.searchText).includes(word))
  const filtered = words.length > 0 || query.statusId !== null
  const counting = query.after === null && filtered
  const leads: KeptLead[] = []
  let found = 0
  let position = parsePosition(query.after)
  for (;;) {
    const range = position === null ? null : IDBKeyRange.lowerBound(position, true)
    const batch = await database.getAllFromIndex('leads', 'newestFirst', range, BATCH)
    for (const kept of batch) {
      if (!matches(kept)) continue
      found += 1
      // Only what is shown is parsed: a search looks at every lead there is.
      const parsed = leads.length <= query.limit ? keptLeadSchema.safeParse(kept).data : undefined
      if (parsed !== undefined) leads.push(parsed)
    }
    const last = batch.at(-1)
    const enough = leads.length > query.limit && !counting
    if (last === undefined || batch.length < BATCH || enough) break
    position = [last.age, last.id]
  }
  const shown = leads.slice(0, query.limit)
  const total = query.after !== null ? null : filtered ? found : await database.count('leads')
  return { leads: shown, next: leads.length > query.limit ? nextPosition(shown) : null, total }
}

function nextPosition(shown: KeptLead[]): string | null {
  const last = shown.at(-1)
  return last === undefined ? null : `${last.age} ${last.id}`
}

function parsePosition(after: string | null): [number, string] | null {
  if (after === null) return null
  const space = after.indexOf(' ')
  return [Number(after.slice(0, space)), after.slice(space + 1)]
}

function searchText(lead: Lead): string {
  const people = lead.people.flatMap((person) => [
    person.name,
    person.title,
    ...person.emails.map((email) => email.address),
    ...person.phones.map((phone) => phone.number),
  ])
  const { company } = lead
  const reach = [
    ...company.emails.map((email) => email.address),
    ...company.phones.map((phone) => phone.number),
  ]
  return foldText([...people, company.name, company.website, company.address, ...reach, lead.note].join(' '))
}
