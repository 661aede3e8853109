import type { CallRequest } from '../call.ts'
import { type LeadSquaredAccess, leadSquaredRequest } from './leadsquared-call.ts'

type Sent = Readonly<Record<string, string>>

/** Whether LeadSquared knows it by something that no two leads share. */
export const hasReach = (sent: Sent): boolean =>
  sent['EmailAddress'] !== undefined || sent['Phone'] !== undefined

/** The requests by which a lead that was sent is looked for, best first: by e-mail, else by phone, else by name. */
export function questionsAbout(sent: Sent, access: LeadSquaredAccess): CallRequest[] {
  const { EmailAddress: emailaddress, Phone: phone } = sent
  const ask = (path: string, query: Record<string, string>) =>
    leadSquaredRequest('GET', `LeadManagement.svc/${path}`, access, { query })
  if (emailaddress !== undefined) return [ask('Leads.GetByEmailaddress', { emailaddress })]
  if (phone === undefined)
    return leadsBy('LastName', sent, access) ?? leadsBy('FirstName', sent, access) ?? []
  // Of several leads it tells the one that was active last, and somebody may have the number as a mobile.
  const byDigits = ask('RetrieveLeadByPhoneNumber', { phone: phone.replace(/\D/g, '') })
  return [byDigits, ...(leadsBy('Phone', sent, access) ?? [])]
}

/** The latest with this very value (https://apidocs.leadsquared.com/search-by-lead-criteria/). */
function leadsBy(name: string, sent: Sent, access: LeadSquaredAccess): CallRequest[] | null {
  const value = sent[name]
  if (value === undefined) return null
  const columns = ['ProspectID', 'CreatedBy', 'CreatedOn', ...comparedNames.filter((one) => one in sent)]
  const body = {
    Parameter: { LookupName: name, LookupValue: value, SqlOperator: '=' },
    Columns: { Include_CSV: columns.join(',') },
    Sorting: { ColumnName: 'CreatedOn', Direction: '1' },
    Paging: { PageIndex: 1, PageSize: 100 },
  }
  return [leadSquaredRequest('POST', 'LeadManagement.svc/Leads.Get', access, { body })]
}

export const personalNames = ['FirstName', 'LastName', 'EmailAddress', 'Phone', 'Mobile'] as const

/** By which one lead is told from another. Automations of an account change stages and owners as soon as one is there. */
export const comparedNames = [...personalNames, 'Company', 'JobTitle', 'Website', 'Source'] as const
