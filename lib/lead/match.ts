import { z } from 'zod/mini'

/** Somebody or something that a destination has already and that a lead may be. */

/** What a record holds now. A part that is absent cannot be changed there, or is not known. Phones as the CRM writes them. */
export const heldSchema = z.object({
  name: z.optional(z.string()),
  title: z.optional(z.string()),
  emails: z.optional(z.array(z.string())),
  phones: z.optional(z.array(z.string())),
  profiles: z.optional(z.array(z.string())),
  company: z.optional(z.string()),
  website: z.optional(z.string()),
  address: z.optional(z.string()),
})
export type Held = z.infer<typeof heldSchema>
export type HeldField = keyof Held

/** Why a record was found: the value that it shares with the lead. A name alone makes it possible only. */
export const matchReasonSchema = z.object({
  by: z.enum(['email', 'phone', 'profile', 'name', 'company', 'website']),
  value: z.string(),
})
export type MatchReason = z.infer<typeof matchReasonSchema>

export const matchSchema = z.object({
  /** The record's id at the CRM. */
  recordId: z.string(),
  /** All ids that the adapter needs to write to it, by its own names. */
  ids: z.record(z.string(), z.string()),
  /** `person`: one of the lead's people. `company`: their company, without them. `possible`: alike in name only. */
  verdict: z.enum(['person', 'company', 'possible']),
  /** Which of the lead's people it is; null: none, it is the company. */
  personKey: z.nullable(z.string()),
  /** What the record is called; `company` is the firm it belongs to, or ''. */
  name: z.string(),
  company: z.string(),
  /** Whose it is and where it stands at the CRM, in words, or ''. */
  owner: z.string(),
  status: z.string(),
  /** The record in the CRM's own web app. */
  link: z.nullable(z.string()),
  reasons: z.array(matchReasonSchema),
  held: heldSchema,
  /** `update`: its values can be changed. `add`: the lead's people can be added to it. */
  actions: z.array(z.enum(['update', 'add'])),
})
export type Match = z.infer<typeof matchSchema>

const verdicts: readonly Match['verdict'][] = ['person', 'company', 'possible']

/** The order in which matches are shown: who it is for certain first. */
export const verdictRank = ({ verdict }: Pick<Match, 'verdict'>): number => verdicts.indexOf(verdict)
