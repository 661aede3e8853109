import type { Delivery } from '../contract.ts'
import type { NewLead } from './lead-body.ts'
import { sentValues } from './sent-values.ts'

/** All that is sent of a lead to be made; what is empty stays out. */
export function newAttributes(
  { statusId, values }: Pick<Delivery<unknown>, 'statusId' | 'values'>,
  { key, attributes }: NewLead,
): Record<string, string> {
  const all = { ...attributes, ProspectStage: statusId, Source: 'Gleaner', ...sentValues(values, key) }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}
