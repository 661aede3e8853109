import type { ContactType } from '../../lead/contact-type.ts'

/** E-mails, phones and addresses of the web as a contact of Close holds them. */

export interface CloseEmail {
  email: string
  type: string
}
export interface ClosePhone {
  phone: string
  type: string
}
export interface CloseUrl {
  url: string
  type: string
}

const emailTypes: Record<ContactType, string> = {
  work: 'office',
  mobile: 'other',
  direct: 'direct',
  home: 'home',
  fax: 'other',
  other: 'other',
}

const phoneTypes: Record<ContactType, string> = {
  work: 'office',
  mobile: 'mobile',
  direct: 'direct',
  home: 'home',
  fax: 'fax',
  other: 'other',
}

export const closeEmail = (address: string, type: ContactType): CloseEmail => ({
  email: address,
  type: emailTypes[type],
})

/** In the international form, which every other form is turned into there. */
export const closePhone = (number: string, type: ContactType): ClosePhone => ({
  phone: number,
  type: phoneTypes[type],
})

export const closeUrl = (url: string): CloseUrl => ({ url, type: 'url' })
