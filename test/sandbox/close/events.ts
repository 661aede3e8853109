import { Hono } from 'hono'
import { renderContact, renderLead, renderNote } from './render.ts'
import { type CloseEvent, type CloseState, closeOrganization, closeUser } from './state.ts'

const filterNames = ['action', 'lead_id', 'object_id', 'object_type', 'user_id'] as const

/** The combinations of filters that the reference allows, as sorted names; dates go with all of them. */
const combinations = new Set([
  '',
  'lead_id',
  'user_id',
  'object_id,object_type',
  'action,object_type',
  'action,object_id',
  'lead_id,object_type',
  'action,lead_id,object_type',
  'lead_id,object_type,user_id',
  'action,lead_id,object_type,user_id',
  'lead_id,user_id',
  'object_id,user_id',
  'action,object_id,user_id',
  'object_type,user_id',
  'action,object_type,user_id',
])

/** The event log, newest first, at most 50 at once. */
export function eventRoutes(state: CloseState): Hono {
  return new Hono()
    .get('/event/', (context) => {
      const query = context.req.query()
      const used = filterNames.filter((name) => query[name] !== undefined)
      if (!combinations.has(used.join(','))) {
        return context.json({ error: 'This combination of filters is not supported.' }, 400)
      }
      const since = Date.parse(query['date_updated__gte'] ?? '') || 0
      const found = state.events.filter(
        (event) =>
          Date.parse(event.date) >= since && used.every((name) => filterValue(event, name) === query[name]),
      )
      const limit = Math.min(50, Number(query['_limit']) || 50)
      const data = found
        .reverse()
        .slice(0, limit)
        .map((event) => renderEvent(state, event))
      return context.json({ data, cursor_next: null, cursor_previous: null })
    })
    .all('/event/', (context) => context.json({ error: 'Method not allowed.' }, 405))
}

function filterValue(event: CloseEvent, name: (typeof filterNames)[number]): string {
  return name === 'user_id' ? closeUser.id : event[name]
}

function renderEvent(state: CloseState, { date, ...event }: CloseEvent) {
  return {
    ...event,
    data: renderObject(state, event),
    changed_fields: [],
    previous_data: {},
    meta: { request_method: 'POST' },
    date_created: date,
    date_updated: date,
    organization_id: closeOrganization.id,
    user_id: closeUser.id,
  }
}

function renderObject(
  state: CloseState,
  { object_type, object_id }: Pick<CloseEvent, 'object_type' | 'object_id'>,
) {
  switch (object_type) {
    case 'lead':
      return state.leads.filter(({ id }) => id === object_id).map((lead) => renderLead(state, lead))[0]
    case 'contact':
      return state.contacts.filter(({ id }) => id === object_id).map(renderContact)[0]
    case 'activity.note':
      return state.notes.filter(({ id }) => id === object_id).map(renderNote)[0]
  }
}
