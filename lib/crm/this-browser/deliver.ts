import { applyChanges } from '../../lead/apply-changes.ts'
import type { Intent } from '../../lead/intent.ts'
import type { Lead, LeadPerson } from '../../lead/lead.ts'
import type { HeldField } from '../../lead/match.ts'
import { isSameText } from '../../lead/same-value.ts'
import { changedMeanwhile } from '../changed-meanwhile.ts'
import type { Delivery, DeliveryOutcome } from '../contract.ts'
import { later, refused } from '../read-answer.ts'

/** Keeps a lead in the built-in list, or brings one that is there up to date. Doing it twice is as good as once. */
export async function deliverToList(delivery: Delivery<unknown>): Promise<DeliveryOutcome> {
  const { list, entryId, lead, statusId, intent } = delivery
  if (intent.kind !== 'create') return await changeListed(delivery, intent)
  const kept = await list.keep(entryId, lead, statusId)
  return kept ? delivered(entryId) : later('full', null)
}

async function changeListed(
  { list, lead }: Delivery<unknown>,
  intent: Exclude<Intent, { kind: 'create' }>,
): Promise<DeliveryOutcome> {
  let changed: HeldField | null = null
  const { recordId } = intent.target
  const outcome = await list.change(recordId, (listed) => {
    if (intent.kind === 'add') return withNote(withPeople(listed.lead, lead.people), lead.note)
    const applied = applyChanges(listed.lead, intent.target.ids['person'] ?? null, intent.changes)
    if (applied.kind === 'applied') return withNote(applied.lead, lead.note)
    changed = applied.field
    return listed.lead
  })
  if (changed !== null) return changedMeanwhile([changed])
  if (outcome === 'missing') return refused({ field: null, code: 'gone', text: '' })
  return outcome === 'stored' ? delivered(recordId) : later('full', null)
}

const delivered = (recordId: string): DeliveryOutcome => ({ kind: 'delivered', recordId, link: null })

/** Whoever is there under their key, or with all the same values, is not added again. */
function withPeople(lead: Lead, people: readonly LeadPerson[]): Lead {
  const isThere = (person: LeadPerson) =>
    lead.people.some(
      (known) => JSON.stringify({ ...known, key: '' }) === JSON.stringify({ ...person, key: '' }),
    )
  const taken = new Set(lead.people.map(({ key }) => key))
  const added = people.filter((person) => !isThere(person)).map((person) => withFreeKey(person, taken))
  return { ...lead, people: [...lead.people, ...added] }
}

/** Drafts count their people alike, so two leads' people have the same keys. */
function withFreeKey(person: LeadPerson, taken: Set<string>): LeadPerson {
  let key = person.key
  for (let count = 2; taken.has(key); count++) key = `${person.key}-${count}`
  taken.add(key)
  return { ...person, key }
}

function withNote(lead: Lead, note: string): Lead {
  const isThere = note === '' || lead.note.split('\n').some((line) => isSameText(line, note))
  if (isThere || lead.note.includes(note)) return lead
  return { ...lead, note: lead.note === '' ? note : `${lead.note}\n${note}` }
}
