import { z } from 'zod'
import { channels, leadLabels } from './account.ts'
import { ownerInput } from './contacts-input.ts'
import { leadCustomShape } from './custom-values.ts'
import { idInput, requiredText, textInput } from './read-body.ts'
import type { PipedriveSettings } from './settings.ts'
import type { PipedriveState } from './state.ts'

/** What version 1 takes of leads. Only some fields take null, and `visible_to` is a text, unlike that of a person. */
function shapeOf({ persons, organizations, settings }: PipedriveState) {
  const isPerson = (id: number) => persons.some((one) => one.id === id && !one.is_deleted)
  const isOrganization = (id: number) => organizations.some((one) => one.id === id && !one.is_deleted)
  const label = z
    .uuid('must be a valid GUID')
    .refine((id) => leadLabels.some((one) => one.id === id), 'label does not exist')
  return {
    title: requiredText(255),
    owner_id: ownerInput.optional(),
    person_id: idInput.refine(isPerson, 'person does not exist').optional(),
    organization_id: idInput.refine(isOrganization, 'organization does not exist').optional(),
    label_ids: z.array(label, 'must be an array').optional(),
    channel: idInput
      .refine((id) => channels.some((one) => one.id === id), 'channel does not exist')
      .nullable()
      .optional(),
    channel_id: textInput(255).nullable().optional(),
    value: z.strictObject({ amount: z.number(), currency: z.string() }).nullable().optional(),
    expected_close_date: z.string().optional(),
    visible_to: z.enum(['1', '3', '5', '7'], 'must be one of [1, 3, 5, 7]').optional(),
    was_seen: z.boolean('must be a boolean').optional(),
    ...leadCustomShape(settings.pipedrive),
  }
}

const origin = { origin_id: textInput(255).nullable().optional() }

export function leadInput(state: PipedriveState) {
  return z
    .looseObject({ ...shapeOf(state), ...origin })
    .refine(
      ({ person_id, organization_id }) => person_id !== undefined || organization_id !== undefined,
      'One of the "person_id" or "organization_id" must be set.',
    )
}

/** Its origin stays what it is. */
export function leadChangesInput(state: PipedriveState) {
  return z.looseObject({ ...shapeOf(state), is_archived: z.boolean('must be a boolean') }).partial()
}

const knownNames = new Set([
  ...['title', 'owner_id', 'person_id', 'organization_id', 'label_ids', 'channel', 'channel_id', 'value'],
  ...['expected_close_date', 'visible_to', 'was_seen', 'origin_id', 'is_archived'],
])

/** What version 1 does with other fields is not known: here it takes them in silence and the sandbox notices. */
export function unknownLeadFields(
  raw: Readonly<Record<string, unknown>>,
  settings: PipedriveSettings,
): string[] {
  const custom = leadCustomShape(settings)
  return Object.keys(raw).filter((key) => !knownNames.has(key) && !(key in custom))
}
