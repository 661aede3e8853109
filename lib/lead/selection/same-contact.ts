import type { DraftContact, DraftValue } from '../draft.ts'
import { parseEmail } from '../emails/parse-email.ts'
import { parsePhone } from '../phones/parse-phone.ts'

type IsSame = (left: DraftValue, right: DraftValue) => boolean

/** The same address, whatever its case. */
export const isSameEmail: IsSame = (left, right) => plainEmail(left.value) === plainEmail(right.value)

const plainEmail = (text: string): string => (parseEmail(text) ?? text.trim()).toLowerCase()

/** The same number and extension, however they are written in that country. */
export const isSamePhoneIn =
  (country: string | null): IsSame =>
  (left, right) =>
    plainPhone(left.value, country) === plainPhone(right.value, country)

function plainPhone(text: string, country: string | null): string {
  const phone = parsePhone(text, country)
  return phone === null ? text.trim() : `${phone.number};${phone.extension}`
}

/** A list's contacts and those of others that it has not, in the place of boxes that are empty. */
export function joined(
  known: readonly DraftContact[],
  more: readonly DraftContact[],
  isSame: IsSame,
): DraftContact[] {
  const all = more.length === 0 ? [...known] : known.filter(({ value }) => value.trim() !== '')
  for (const one of more) if (!all.some((other) => isSame(other, one))) all.push(one)
  return all
}
