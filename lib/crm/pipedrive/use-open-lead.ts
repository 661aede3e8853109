import type { WriteSetback } from '../read-answer.ts'
import { channelFieldId, customValues, labelsFieldId, sentId, sentList } from './field-values.ts'
import type { LeadOwners } from './lead-bodies.ts'
import { namedInLead } from './named-fields.ts'
import { emptyFields } from './patches.ts'
import { type HeldLead, readOpenLead } from './read-records.ts'
import { contextOf, type PipedriveDelivery, patch } from './steps.ts'

/** The fields of an open lead that an update may change; custom ones stand beside them. */
export interface LeadPatch {
  label_ids?: string[]
  channel?: number
}

/**
 * The lead on which work is going on, or null. It keeps its title, owner and all it says; labels that the user chose
 * join those it has, and what it leaves empty is filled.
 */
export async function useOpenLead(
  delivery: PipedriveDelivery,
  { person, organization }: LeadOwners,
  step: string,
): Promise<{ id: string } | WriteSetback | null> {
  const lead =
    person === null
      ? await readOpenLead(delivery, 'organization_id', organization?.id ?? '')
      : await readOpenLead(delivery, 'person_id', person.id)
  if (lead === null || 'kind' in lead) return lead
  const body = leadPatch(delivery, lead)
  const path = `v1/leads/${encodeURIComponent(lead.id)}` as const
  const isEmpty = Object.keys(body).length === 0
  const setback = isEmpty ? null : await patch(delivery, path, body, namedInLead(delivery.values))
  if (setback !== null) return setback
  await delivery.report(step, lead.id)
  return { id: lead.id }
}

function leadPatch(delivery: PipedriveDelivery, lead: HeldLead): LeadPatch {
  const { values } = delivery
  const held = lead.label_ids ?? []
  const fresh = sentList(values, labelsFieldId).filter((id) => !held.includes(id))
  const channel = sentId(values, channelFieldId)
  const custom = customValues(values, 'lead', contextOf(delivery).currency)
  return {
    ...emptyFields(custom, lead),
    ...(fresh.length > 0 && { label_ids: [...held, ...fresh] }),
    ...(channel !== null && (lead.channel ?? null) === null && { channel }),
  }
}
