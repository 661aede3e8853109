import { describe, expect, it } from 'vitest'
import { emptySlots, placeContacts } from '../../../lib/crm/leadsquared/contact-slots.ts'
import type { ContactType } from '../../../lib/lead/contact-type.ts'

const phone = (number: string, type: ContactType) => ({ number, type, extension: '' })
const desk = phone('+442079460123', 'work')
const cell = phone('+12025550123', 'mobile')
const placePhones = (phones: ReturnType<typeof phone>[], present = emptySlots) =>
  placeContacts(present, { emails: [], phones })

describe('the room that a lead has for contacts', () => {
  it('writes a phone with its country apart', () => {
    expect(placePhones([desk]).slots.Phone).toBe('+44-2079460123')
  })

  it('keeps a number that no numbering plan knows as it is', () => {
    expect(placePhones([phone('+99912345', 'work')]).slots.Phone).toBe('+99912345')
  })

  it.each([
    ['a mobile lies among the mobiles', [cell, desk], { Phone: '+44-2079460123', Mobile: '+1-2025550123' }],
    ['a lone mobile lies where leads are told apart by', [cell], { Phone: '+1-2025550123', Mobile: '' }],
    [
      'a fax beside it takes no room',
      [phone('+442079460125', 'fax'), cell],
      { Phone: '+1-2025550123', Mobile: '' },
    ],
    [
      'a second mobile lies with the phones',
      [cell, phone('+12025550124', 'mobile')],
      { Phone: '+1-2025550124' },
    ],
    [
      'a second desk does not lie among the mobiles',
      [desk, phone('+442079460124', 'direct')],
      { Mobile: '' },
    ],
    ['a fax lies nowhere', [phone('+442079460125', 'fax')], { Phone: '', Mobile: '' }],
    [
      'what is of no kind lies where there is room',
      [desk, phone('+12025550125', 'other')],
      { Mobile: '+1-2025550125' },
    ],
  ])('%s', (_, phones, expected) => {
    expect(placePhones(phones).slots).toMatchObject(expected)
  })

  it('tells what found no room', () => {
    const second = phone('+442079460124', 'home')
    const { slots, surplus } = placeContacts(emptySlots, {
      emails: ['ana@fabrikam.example', 'quill@fabrikam.example'],
      phones: [desk, second],
    })
    expect(slots.EmailAddress).toBe('ana@fabrikam.example')
    expect(surplus).toEqual({ emails: ['quill@fabrikam.example'], phones: [second] })
  })

  it('leaves a mobile that is there among the mobiles', () => {
    const present = { ...emptySlots, Mobile: '+1-2025550123' }
    expect(placePhones([cell], present).slots).toEqual(present)
  })

  it('makes room for a desk where a mobile lies that is known to be one', () => {
    const present = { ...emptySlots, Phone: '(202) 555-0123' }
    const contacts = { emails: [], phones: [desk] }
    expect(placeContacts(present, contacts, ['+12025550123'])).toEqual({
      slots: { ...emptySlots, Phone: '+44-2079460123', Mobile: '(202) 555-0123' },
      surplus: { emails: [], phones: [] },
    })
    expect(placeContacts(present, contacts, ['+12025550124'])).toEqual({
      slots: present,
      surplus: contacts,
    })
    const fax = { emails: [], phones: [phone('+442079460125', 'fax')] }
    expect(placeContacts(present, fax, ['+12025550123'])).toEqual({ slots: present, surplus: fax })
    const full = { ...present, Mobile: '+1-2025550124' }
    expect(placeContacts(full, contacts, ['+12025550123'])).toEqual({ slots: full, surplus: contacts })
  })

  it('leaves alone what is there, however it is written', () => {
    const present = { EmailAddress: 'Ana@Fabrikam.example', Phone: '020 7946 0123', Mobile: '' }
    const placed = placeContacts(present, { emails: ['ana@fabrikam.example'], phones: [desk] })
    expect(placed).toEqual({ slots: present, surplus: { emails: [], phones: [] } })
  })
})
