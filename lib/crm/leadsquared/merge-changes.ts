import type { Change } from '../../lead/intent.ts'
import type { LeadPerson } from '../../lead/lead.ts'
import type { HeldField } from '../../lead/match.ts'
import { isSameText } from '../../lead/same-value.ts'
import { type Placed, placeContacts } from './contact-slots.ts'
import type { LeadRecord } from './lead-record.ts'
import { plainValue } from './plain-value.ts'
import { joinName, splitName } from './split-name.ts'

type Merged =
  /** `attributes`: those whose values differ from the record's. */
  | { kind: 'merged'; attributes: Record<string, string>; surplus: Placed['surplus'] }
  /** A value that is neither what the user saw nor what they wish. */
  | { kind: 'changed'; field: HeldField }

/** The ticked changes put upon the record as it is now. Lists only grow; what is made already is not made again. */
export function mergeChanges(
  record: LeadRecord,
  ticked: readonly Change[],
  owner: Pick<LeadPerson, 'phones'>,
): Merged {
  // As they are sent, or a change that was made already would not be known again.
  const changes = ticked.map((change) => ({ ...change, next: plainValue(change.next) }))
  const stale = changes.find((change) => isStale(record, change))
  if (stale !== undefined) return { kind: 'changed', field: stale.field }
  const mobiles = owner.phones.filter(({ type }) => type === 'mobile').map(({ number }) => number)
  const { slots, surplus } = placeContacts(record, contactsOf(changes, owner), mobiles)
  const { EmailAddress, Phone, Mobile } = slots
  const wished = { ...singleValues(record, changes), EmailAddress, Phone, Mobile }
  const differing = Object.entries(wished).filter(([name, value]) => record[name] !== value)
  return { kind: 'merged', attributes: Object.fromEntries(differing), surplus }
}

function isStale(record: LeadRecord, { field, now, next }: Change): boolean {
  const present = presentValue(record, field)
  return present !== null && !isSameText(present, now) && !isSameText(present, next)
}

/** Null for lists. */
function presentValue(record: LeadRecord, field: HeldField): string | null {
  if (field === 'name') return joinName(record)
  const attribute = singleAttributes[field]
  return attribute === undefined ? null : record[attribute]
}

const singleAttributes: Partial<Record<HeldField, 'JobTitle' | 'Company' | 'Website'>> = {
  title: 'JobTitle',
  company: 'Company',
  website: 'Website',
}

function singleValues(record: LeadRecord, changes: readonly Change[]): Record<string, string> {
  const parts = changes.map(({ field, next }): Record<string, string> => {
    if (isSameText(presentValue(record, field) ?? '', next)) return {}
    if (field === 'name') return { ...splitName(next) }
    const attribute = singleAttributes[field]
    return attribute === undefined ? {} : { [attribute]: next }
  })
  return Object.assign({}, ...parts)
}

/** The ticked e-mails and phones; a change tells no extension, the lead does. */
function contactsOf(changes: readonly Change[], { phones }: Pick<LeadPerson, 'phones'>) {
  return {
    emails: changes.filter(({ field }) => field === 'emails').map(({ next }) => next),
    phones: changes
      .filter(({ field }) => field === 'phones')
      .map(({ next, type = 'work' }) => {
        const extension = phones.find(({ number }) => number === next)?.extension ?? ''
        return { number: next, type, extension }
      }),
  }
}
