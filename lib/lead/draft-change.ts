import { z } from 'zod/mini'
import {
  type Draft,
  type DraftPerson,
  draftCompanySchema,
  draftOfferSchema,
  draftPersonSchema,
} from './draft.ts'

/**
 * What an edit changes in a draft of many people. A page of hundreds is half a megabyte, which would be sent at each
 * keystroke.
 */
export const draftChangeSchema = z.object({
  draftId: z.string(),
  pageUrl: z.string(),
  parts: z.object({
    company: z.optional(draftCompanySchema),
    note: z.optional(z.string()),
    offers: z.optional(z.array(draftOfferSchema)),
    destinationId: z.optional(z.nullable(z.string())),
    statusId: z.optional(z.nullable(z.string())),
    touched: z.optional(z.boolean()),
  }),
  /** Those who came or are other than they were. */
  people: z.array(draftPersonSchema),
  /** Those who are as they were, but are ticked now or no longer are. */
  ticks: z.record(z.string(), z.boolean()),
  /** The ids of all where somebody came or went; null: nobody did. */
  order: z.nullable(z.array(z.string())),
})
export type DraftChange = z.infer<typeof draftChangeSchema>

const partKeys = Object.keys(draftChangeSchema.shape.parts.shape)

/** What of a draft an edit changes: whatever is the same object is unchanged. */
export function changedParts(before: Draft, after: Draft): (keyof Draft)[] {
  const keys = Object.keys({ ...before, ...after }) as (keyof Draft)[] // The keys of both are those of a draft.
  return keys.filter((key) => before[key] !== after[key])
}

/** Null: something else changed, and the draft is to be sent as a whole. */
export function changeOfDraft(before: Draft, after: Draft): DraftChange | null {
  const changed = changedParts(before, after).filter((key) => key !== 'people')
  if (!changed.every((key) => partKeys.includes(key))) return null
  const known = new Map(before.people.map((person) => [person.id, person]))
  const others = after.people.filter((person) => known.get(person.id) !== person)
  const ticked = others.filter((person) => isAlikeButTicked(known.get(person.id), person))
  const isSameOrder =
    before.people.length === after.people.length &&
    before.people.every(({ id }, index) => after.people[index]?.id === id)
  return {
    draftId: after.id,
    pageUrl: after.pageUrl,
    parts: Object.fromEntries(changed.map((key) => [key, after[key]])),
    people: others.filter((person) => !ticked.includes(person)),
    ticks: Object.fromEntries(ticked.map(({ id, included }) => [id, included])),
    order: isSameOrder ? null : after.people.map(({ id }) => id),
  }
}

function isAlikeButTicked(before: DraftPerson | undefined, after: DraftPerson): boolean {
  if (before === undefined) return false
  const keys = Object.keys(after) as (keyof DraftPerson)[] // Its own keys.
  return keys.every((key) => key === 'included' || before[key] === after[key])
}

export function applyDraftChange(draft: Draft, { parts, people, ticks, order }: DraftChange): Draft {
  const others = new Map(people.map((person) => [person.id, person]))
  const all = draft.people.map((person) => {
    const included = ticks[person.id] ?? person.included
    return others.get(person.id) ?? { ...person, included }
  })
  const byId = new Map([...all, ...people].map((person) => [person.id, person]))
  const { company, note, offers, destinationId, statusId, touched } = parts
  return {
    ...draft,
    company: company ?? draft.company,
    note: note ?? draft.note,
    offers: offers ?? draft.offers,
    destinationId: destinationId === undefined ? draft.destinationId : destinationId,
    statusId: statusId === undefined ? draft.statusId : statusId,
    touched: touched ?? draft.touched,
    people: order === null ? all : order.flatMap((id) => byId.get(id) ?? []),
  }
}
