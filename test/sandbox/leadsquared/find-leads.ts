import { Hono } from 'hono'
import { renderLead } from './render-lead.ts'
import type { LeadSquaredState, SandboxLead } from './state.ts'

/** The ways to look for leads; each answers with a list, an empty one where there is nobody. */
export function leadReadRoutes(state: LeadSquaredState): Hono {
  const answer = (isWanted: (lead: SandboxLead) => boolean) => state.leads.filter(isWanted).map(renderLead)
  return new Hono()
    .get('/LeadManagement.svc/Leads.GetById', (context) =>
      context.json(answer(({ ProspectID }) => ProspectID === context.req.query('id'))),
    )
    .get('/LeadManagement.svc/Leads.GetByEmailaddress', (context) => {
      const email = context.req.query('emailaddress')?.toLowerCase()
      return context.json(answer(({ values }) => values['EmailAddress']?.toLowerCase() === email))
    })
    .get('/LeadManagement.svc/RetrieveLeadByPhoneNumber', (context) =>
      // Of several, the one that was active last.
      context.json(answer(hasPhone(context.req.query('phone') ?? '')).slice(-1)),
    )
    .get('/LeadManagement.svc/Leads.GetByQuickSearch', (context) => {
      const indexedUntil = state.settings.now() - state.settings.searchLagMs
      const isWanted = hasWords(context.req.query('key') ?? '')
      return context.json(answer((lead) => lead.createdAt <= indexedUntil && isWanted(lead)))
    })
}

/** By digits alone, with the country's code or without it, among the two phones. */
const hasPhone =
  (wanted: string) =>
  ({ values }: SandboxLead): boolean =>
    /^\d+$/.test(wanted) &&
    [values['Phone'], values['Mobile']].some((held = '') => {
      const national = held.split('-').slice(1).join('')
      return held.replace(/\D/g, '') === wanted || national === wanted
    })

const hasWords =
  (key: string) =>
  ({ values }: SandboxLead): boolean => {
    const searched = ['FirstName', 'LastName', 'EmailAddress', 'Phone', 'Mobile', 'Company', 'mx_City']
    const text = searched.map((name) => values[name] ?? '').join(' ')
    return key.trim() !== '' && text.toLowerCase().includes(key.trim().toLowerCase())
  }
