import { emptyCompany, emptyPerson, inventLead } from '../invented-lead.ts'

/** Parts of the invented lead, and of others, to look for. */

export const company = inventLead().company
export const ana = { ...emptyPerson, key: 'ana', name: 'Ana Quill' }
export const bo = {
  ...emptyPerson,
  key: 'bo',
  name: 'Bo Ferrer',
  emails: [{ address: 'bo@fabrikam.example', type: 'work' as const }],
}
export const anasEmail = [{ address: 'Ana.Quill@Fabrikam.example', type: 'work' as const }]
export const anasPhone = [{ number: '+12025550123', extension: '', type: 'work' as const }]
export const elsewhere = { ...emptyCompany, name: 'Northwind Sails' }
