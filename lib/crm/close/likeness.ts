import { isSameAddress, isSamePhone, isSameText } from '../../lead/same-value.ts'
import { addressLine, type CloseContact, type CloseLead } from './close-records.ts'
import type { CloseContactBody } from './contact-body.ts'
import type { CloseLeadBody } from './lead-body.ts'

/**
 * How much of what was sent lies in a record: all of it and nobody else's; enough that it may be what was sent, changed
 * by somebody since; or too little.
 */
export type Likeness = 'same' | 'alike' | 'other'

type LeadThere = Pick<CloseLead, 'name' | 'url' | 'addresses' | 'contacts'>
type ContactThere = Pick<CloseContact, 'name' | 'title' | 'emails' | 'phones' | 'urls'>

/** `nameThen`: what the lead was called when it was made, should it be called otherwise by now. */
export function leadLikeness(sent: CloseLeadBody, lead: LeadThere, nameThen: string): Likeness {
  const sentContacts = sent.contacts ?? []
  const isSameLead =
    hasName(sent, lead, nameThen) &&
    (sent.url === undefined || isSameAddress(sent.url, lead.url)) &&
    hasAddress(sent, lead) &&
    areSameContacts(sentContacts, lead.contacts)
  if (isSameLead) return 'same'
  const isAnyContact = sentContacts.some((one) => lead.contacts.some((there) => sharesAnything(one, there)))
  // Two leads of one company are told apart by the people in them.
  const isOnlyNamed = sentContacts.length === 0 || lead.contacts.length === 0
  return isAnyContact || (isOnlyNamed && hasName(sent, lead, nameThen)) ? 'alike' : 'other'
}

export function contactLikeness(sent: CloseContactBody, contact: ContactThere): Likeness {
  if (isSameContact(sent, contact)) return 'same'
  return sharesAnything(sent, contact) ? 'alike' : 'other'
}

const hasName = ({ name = '' }: CloseLeadBody, lead: LeadThere, nameThen: string): boolean =>
  isSameText(name, lead.name) || isSameText(name, nameThen)

/** Sent on one line; which of its parts Close may set apart is not known. */
function hasAddress({ addresses = [] }: CloseLeadBody, lead: LeadThere): boolean {
  const [present, wanted] = [addressLine(lead.addresses[0]), addresses[0]?.address_1 ?? ''].map(lettersOf)
  return present?.includes(wanted ?? '') ?? false
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** One there for each that was sent, and nobody besides. */
function areSameContacts(sent: readonly CloseContactBody[], there: readonly ContactThere[]): boolean {
  const left = [...there]
  for (const one of sent) {
    const index = left.findIndex((contact) => isSameContact(one, contact))
    if (index < 0) return false
    left.splice(index, 1)
  }
  return left.length === 0
}

function isSameContact(sent: CloseContactBody, there: ContactThere): boolean {
  const { name = '', title = '', ...ways } = sent
  return (
    isSameText(name, there.name) &&
    (title === '' || isSameText(title, there.title)) &&
    areSame(emailsOf(ways), emailsOf(there), isSameText) &&
    areSame(phonesOf(ways), phonesOf(there), isSamePhone) &&
    areSame(urlsOf(ways), urlsOf(there), isSameAddress)
  )
}

function sharesAnything(sent: CloseContactBody, there: ContactThere): boolean {
  return (
    (sent.name !== undefined && isSameText(sent.name, there.name)) ||
    shareOne(emailsOf(sent), emailsOf(there), isSameText) ||
    shareOne(phonesOf(sent), phonesOf(there), isSamePhone) ||
    shareOne(urlsOf(sent), urlsOf(there), isSameAddress)
  )
}

type Ways = Pick<CloseContactBody, 'emails' | 'phones' | 'urls'>
const emailsOf = ({ emails = [] }: Ways) => emails.map(({ email }) => email)
const phonesOf = ({ phones = [] }: Ways) => phones.map(({ phone }) => phone)
const urlsOf = ({ urls = [] }: Ways) => urls.map(({ url }) => url)

type IsSame = (left: string, right: string) => boolean

const hasAll = (all: readonly string[], wanted: readonly string[], isSame: IsSame): boolean =>
  wanted.every((value) => all.some((one) => isSame(one, value)))

const areSame = (left: readonly string[], right: readonly string[], isSame: IsSame): boolean =>
  hasAll(left, right, isSame) && hasAll(right, left, isSame)

const shareOne = (left: readonly string[], right: readonly string[], isSame: IsSame): boolean =>
  left.some((value) => right.some((other) => isSame(value, other)))
