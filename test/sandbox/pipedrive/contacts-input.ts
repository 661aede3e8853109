import { z } from 'zod'
import { pipedriveUsers } from './account.ts'
import { customFieldsInput } from './custom-values.ts'
import { idInput, requiredText, textInput } from './read-body.ts'
import type { PipedriveSettings } from './settings.ts'
import type { PipedriveState } from './state.ts'

/**
 * What version 2 takes of persons and organizations. Its published reference is looser: it names no required field of
 * a person and a wrong one of an organization, and allows any other. What was seen of the service is refused here.
 */

export const ownerInput = idInput.refine(
  (id) => pipedriveUsers.some((user) => user.id === id && user.active_flag),
  'user does not exist',
)

const itemsInput = z.array(
  z.strictObject({
    value: requiredText(255),
    primary: z.boolean('must be a boolean').default(false),
    label: z.string('must be a string').optional(),
  }),
  'must be an array',
)

const demandedItems = z.preprocess((sent) => sent ?? [], itemsInput.min(1, 'is required'))

const shared = {
  owner_id: ownerInput.optional(),
  visible_to: z.literal([1, 3, 5, 7], 'must be one of 1, 3, 5, 7').optional(),
  label_ids: z.array(idInput, 'must be an array').optional(),
  add_time: z.string('must be a string').optional(),
}

/** `job_title` is known, and refused with another status where Contact Sync is off. */
export function personInput({ organizations, settings }: PipedriveState) {
  const isThere = (id: number) => organizations.some((one) => one.id === id && !one.is_deleted)
  return z.strictObject({
    ...shared,
    name: requiredText(255),
    org_id: idInput.refine(isThere, 'organization does not exist').optional(),
    emails: settings.pipedrive.mandatory ? demandedItems : itemsInput.optional(),
    phones: itemsInput.optional(),
    job_title: textInput(255).optional(),
    custom_fields: customFieldsInput('person', settings.pipedrive).optional(),
  })
}

export function organizationInput(settings: PipedriveSettings) {
  return z.strictObject({
    ...shared,
    name: requiredText(255),
    address: z.looseObject({ value: z.string('must be a string') }, 'must be an object').optional(),
    ...(settings.hasWebsite && { website: textInput(255).nullable().optional() }),
    custom_fields: customFieldsInput('organization', settings).optional(),
  })
}
