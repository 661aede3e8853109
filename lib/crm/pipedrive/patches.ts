import type { ContactType } from '../../lead/contact-type.ts'
import type { Change } from '../../lead/intent.ts'
import { isSamePhone, isSameText } from '../../lead/same-value.ts'
import { changedMeanwhile } from '../changed-meanwhile.ts'
import type { Setback } from '../setback.ts'
import { type ContactItem, emailLabels, phoneLabels } from './contact-bodies.ts'
import type { CustomValues } from './field-values.ts'
import type { HeldOrganization, HeldPerson } from './read-records.ts'

/**
 * What an update changes of a record as it is now. Version 2 replaces a list by the one sent, so lists go back whole
 * with what is new behind. The user's values for custom fields fill empty ones only: nobody was asked about others.
 */

export interface PersonPatch {
  name?: string
  org_id?: number
  emails?: ContactItem[]
  phones?: ContactItem[]
  custom_fields?: CustomValues
}

export interface OrganizationPatch {
  address?: { value: string }
  website?: string
  custom_fields?: CustomValues
}

export function personPatch(
  held: HeldPerson,
  changes: readonly Change[],
  custom: CustomValues,
): PersonPatch | Setback {
  const name = changeOf(changes, 'name', held.name ?? '')
  if (name === 'changed') return changedMeanwhile(['name'])
  const emails = merged(held.emails, addedOf(changes, 'emails'), isSameText, emailLabels)
  const phones = merged(held.phones, addedOf(changes, 'phones'), isSamePhone, phoneLabels)
  const empty = emptyFields(custom, held.custom_fields)
  return {
    ...(name !== null && { name }),
    ...(emails !== null && { emails }),
    ...(phones !== null && { phones }),
    ...(empty !== null && { custom_fields: empty }),
  }
}

export function organizationPatch(
  held: HeldOrganization,
  changes: readonly Change[],
  custom: CustomValues,
  website: string | null,
): OrganizationPatch | Setback {
  const address = changeOf(changes, 'address', held.address)
  if (address === 'changed') return changedMeanwhile(['address'])
  const empty = emptyFields(custom, held.custom_fields)
  return {
    ...(address !== null && { address: { value: address } }),
    ...(website !== null && !held.website && { website }),
    ...(empty !== null && { custom_fields: empty }),
  }
}

/** The new value; null: none was ticked, or it is there already; or it is no more what the user saw. */
function changeOf(changes: readonly Change[], field: Change['field'], present: string): string | null {
  const change = changes.find((one) => one.field === field)
  if (change === undefined || isSameText(present, change.next)) return null
  return isSameText(present, change.now) ? change.next : 'changed'
}

const addedOf = (changes: readonly Change[], field: 'emails' | 'phones'): Change[] =>
  changes.filter((change) => change.field === field)

/** Null: nothing is new. */
function merged(
  held: HeldPerson['emails'],
  added: readonly Change[],
  isSame: (left: string, right: string) => boolean,
  labels: Record<ContactType, string>,
): ContactItem[] | null {
  const items = held.map(({ value, primary, label }) => ({
    value,
    primary: primary ?? false,
    ...(label && { label }),
  }))
  const fresh = added.filter(({ next }) => !held.some(({ value }) => isSame(value, next)))
  if (fresh.length === 0) return null
  const isPrimaryKnown = items.some(({ primary }) => primary)
  return [
    ...items,
    ...fresh.map(({ next, type = 'work' }, index) => ({
      value: next,
      primary: !isPrimaryKnown && items.length === 0 && index === 0,
      label: labels[type],
    })),
  ]
}

/** Null: none is empty. */
export function emptyFields(
  custom: CustomValues,
  held: Readonly<Record<string, unknown>> | null | undefined,
): CustomValues | null {
  const empty = Object.entries(custom).filter(([key]) => isEmpty(held?.[key]))
  return empty.length === 0 ? null : Object.fromEntries(empty)
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
