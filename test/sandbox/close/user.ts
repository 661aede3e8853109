import { Hono } from 'hono'
import { pickFields } from './pick-fields.ts'
import { type CloseState, closeOrganization, closeStatuses, closeUser, closeUsers } from './state.ts'

/** Who the key belongs to, the others of the organization, and its lead statuses. */
export function userRoutes(state: CloseState): Hono {
  return new Hono()
    .get('/me/', (context) => context.json(pickFields(renderMe(state), context.req.query('_fields'))))
    .all('/me/', (context) => context.json({ error: 'Method not allowed.' }, 405))
    .get('/user/', (context) => {
      const { _limit, _skip } = context.req.query()
      const end = Number(_skip ?? 0) + Number(_limit ?? 100)
      const data = closeUsers.slice(Number(_skip ?? 0), end)
      return context.json({ data, has_more: end < closeUsers.length })
    })
    .all('/user/', (context) => context.json({ error: 'Method not allowed.' }, 405))
    .get('/status/lead/', (context) =>
      context.json({
        data: closeStatuses.map((status) => ({ ...status, organization_id: closeOrganization.id })),
        has_more: false,
      }),
    )
    .all('/status/lead/', (context) => context.json({ error: 'Method not allowed.' }, 405))
}

function renderMe(state: CloseState) {
  return {
    ...closeUser,
    image: null,
    last_used_timezone: null,
    date_updated: state.timestamp(),
    organizations: [{ ...closeOrganization, lead_statuses: closeStatuses, pipelines: [] }],
    memberships: [
      {
        id: 'memb_SamSandbox',
        organization_id: closeOrganization.id,
        role_id: 'role_Admin',
        permissions_granted: [],
      },
    ],
    email_accounts: [],
    phone_numbers: [],
  }
}
