import { Hono } from 'hono'
import { type CloseState, closeOrganization, closeUser } from './state.ts'

/** The organization's own fields, one of each type that Close has. */

export interface CloseCustomField {
  id: string
  name: string
  type:
    | 'text'
    | 'textarea'
    | 'number'
    | 'date'
    | 'datetime'
    | 'choices'
    | 'user'
    | 'contact'
    | 'hidden'
    | 'custom_object'
  accepts_multiple_values: boolean
  choices: string[] | null
  editable_with_roles: string[]
  /** A shared field is of leads and contacts. */
  of: 'lead' | 'contact' | 'shared'
}

/** The shared field that `settings.close.mandatory` makes mandatory in a lead. */
export const mandatoryFieldId = 'cf_Campaign'

/** The role that may edit what others may not; the key's user has another. */
const financeRole = 'role_Finance'

const plain = { accepts_multiple_values: false, choices: null, editable_with_roles: [] }
const several = { ...plain, accepts_multiple_values: true }

export const closeCustomFields: readonly CloseCustomField[] = [
  { ...plain, of: 'shared', id: mandatoryFieldId, name: 'Campaign', type: 'text' },
  { ...plain, of: 'shared', id: 'cf_Owner', name: 'Owner', type: 'user' },
  { ...plain, of: 'lead', id: 'cf_Segment', name: 'Segment', type: 'text' },
  { ...plain, of: 'lead', id: 'cf_Remarks', name: 'Remarks', type: 'textarea' },
  { ...plain, of: 'lead', id: 'cf_Employees', name: '# of employees', type: 'number' },
  { ...plain, of: 'lead', id: 'cf_TrialDue', name: 'Trial due', type: 'date' },
  { ...plain, of: 'lead', id: 'cf_CallBack', name: 'Call back at', type: 'datetime' },
  {
    ...plain,
    of: 'lead',
    id: 'cf_Industry',
    name: 'Industry',
    type: 'choices',
    choices: ['Tools', 'Boats', 'Tea'],
  },
  {
    ...several,
    of: 'lead',
    id: 'cf_Topics',
    name: 'Topics',
    type: 'choices',
    choices: ['Price', 'Support', 'Demo'],
  },
  { ...several, of: 'lead', id: 'cf_Team', name: 'Team', type: 'user' },
  { ...plain, of: 'lead', id: 'cf_Referrer', name: 'Referred by', type: 'contact' },
  { ...plain, of: 'lead', id: 'cf_Origin', name: 'Origin', type: 'hidden' },
  { ...plain, of: 'lead', id: 'cf_Machine', name: 'Machine', type: 'custom_object' },
  {
    ...plain,
    of: 'lead',
    id: 'cf_CreditLimit',
    name: 'Credit limit',
    type: 'number',
    editable_with_roles: [financeRole],
  },
  {
    ...plain,
    of: 'contact',
    id: 'cf_Role',
    name: 'Role',
    type: 'choices',
    choices: ['Decides', 'Advises', 'Uses'],
  },
  { ...plain, of: 'contact', id: 'cf_Birthday', name: 'Birthday', type: 'date' },
]

export const fieldsOf = (objectType: 'lead' | 'contact'): CloseCustomField[] =>
  closeCustomFields.filter(({ of }) => of === objectType || of === 'shared')

/** What the organization asks for, as schemas in the order of its forms and as lists by kind. */
export function customFieldRoutes(state: CloseState): Hono {
  return new Hono()
    .get('/custom_field_schema/:type/', (context) => {
      const type = context.req.param('type')
      if (type !== 'lead' && type !== 'contact') return context.json({ error: 'Not found.' }, 404)
      return context.json({
        object_type: type,
        name: type === 'lead' ? 'Lead' : 'Contact',
        organization_id: closeOrganization.id,
        fields: fieldsOf(type).map((field) => renderField(state, field)),
      })
    })
    .all('/custom_field_schema/:type/', (context) => context.json({ error: 'Method not allowed.' }, 405))
    .get('/custom_field/:kind/', (context) => {
      const kind = context.req.param('kind')
      if (!/^(?:lead|contact|shared)$/.test(kind)) return context.json({ error: 'Not found.' }, 404)
      const data = closeCustomFields.filter(({ of }) => of === kind).map((field) => renderField(state, field))
      return context.json({ data, has_more: false })
    })
    .all('/custom_field/:kind/', (context) => context.json({ error: 'Method not allowed.' }, 405))
}

function renderField(state: CloseState, { of, ...field }: CloseCustomField) {
  const stamps = {
    description: null,
    organization_id: closeOrganization.id,
    created_by: closeUser.id,
    updated_by: closeUser.id,
    date_created: '2024-02-01T09:00:00.000000+00:00',
    date_updated: '2024-02-01T09:00:00.000000+00:00',
  }
  if (of !== 'shared') return { ...field, ...stamps }
  const associations = ['lead', 'contact'].map((object_type) => ({
    object_type,
    editable_with_roles: [],
    required: object_type === 'lead' && field.id === mandatoryFieldId && state.settings.close.mandatory,
  }))
  return { ...field, ...stamps, associations }
}
