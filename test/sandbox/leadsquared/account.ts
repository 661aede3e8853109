import { Hono } from 'hono'
import type { SandboxSettings } from '../vendor.ts'
import { leadSquaredFields, renderField } from './fields.ts'
import { keyUser, type LeadSquaredState, leadSquaredUsers } from './state.ts'

/** Whose keys they are, who works in the account, and which fields its leads have. */
export function accountRoutes({ settings }: LeadSquaredState): Hono {
  return new Hono()
    .get('/Authentication.svc/UserByAccessKey.Get', (context) => context.json(renderUser(settings)))
    .get('/UserManagement.svc/Users.Get', (context) =>
      context.json(leadSquaredUsers.map((user) => ({ ...user, Role: 'Sales_User', Tag: null }))),
    )
    .get('/LeadManagement.svc/LeadsMetaData.Get', (context) => {
      const name = context.req.query('schemaName')
      const withOptions = context.req.query('excludeOptionSets') !== '1'
      const fields = leadSquaredFields.filter((field) => name === undefined || field.name === name)
      return context.json(fields.map((field) => renderField(settings.leadsquared, field, withOptions)))
    })
}

function renderUser(settings: SandboxSettings) {
  const { host } = settings.leadsquared
  const user = keyUser(settings)
  return {
    Id: user?.ID,
    Name: `${user?.FirstName} ${user?.LastName}`,
    PassPhrase: user?.EmailAddress,
    Role: 'Administrator',
    EmailAddress: null,
    TimeZone: 'Asia/Kolkata',
    Type: 'ApplicationUser',
    OrgDisplayName: 'Sandbox Pvt',
    OrgId: '5a4db0c5-0000-4000-dddd-000000000001',
    OrgShortCode: '22824',
    DefaultCountryCode: '91',
    // Bare host names.
    LSQCommonServiceURLs: {
      api: host,
      app: host === 'api.leadsquared.com' ? 'run.leadsquared.com' : host.slice(4),
    },
  }
}
