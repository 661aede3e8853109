import { Hono } from 'hono'
import { isInRange, rangeNames } from './date-range.ts'
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

const parameterNames = new Set([...filterNames, ...rangeNames('date_updated'), '_cursor', '_limit'])

const mostAtOnce = 50

/** The event log, newest first, at most 50 at once; a cursor leads on, and there is no `_skip`. */
export function eventRoutes(state: CloseState): Hono {
  return new Hono()
    .get('/event/', (context) => {
      const query = context.req.query()
      const unknown = Object.keys(query).find((name) => !parameterNames.has(name))
      if (unknown !== undefined) return context.json({ error: `Unknown parameter: ${unknown}` }, 400)
      const used = filterNames.filter((name) => query[name] !== undefined)
      if (!combinations.has(used.join(',')))
        return context.json({ error: 'This combination of filters is not supported.' }, 400)

      const visible = state.events.filter(({ visibleFrom }) => visibleFrom <= state.settings.now())
      const found = visible
        .filter((event) => used.every((name) => filterValue(event, name) === query[name]))
        .filter(({ date }) => isInRange(query, 'date_updated', date))
        .reverse()
      const start = startOf(found, query['_cursor'])
      if (start === null) return context.json({ error: 'Invalid cursor.' }, 400)
      const end = start + Math.min(mostAtOnce, Number(query['_limit']) || mostAtOnce)
      return context.json({
        data: found.slice(start, end).map(renderEvent),
        cursor_next: found[end] === undefined ? null : cursorTo(found[end]),
        cursor_previous: null,
      })
    })
    .all('/event/', (context) => context.json({ error: 'Method not allowed.' }, 405))
}

const filterValue = (event: CloseEvent, name: (typeof filterNames)[number]): string =>
  name === 'user_id' ? closeUser.id : event[name]

const cursorTo = ({ id }: CloseEvent): string => `to ${id}`

/** Where a page begins; null: the cursor leads nowhere. */
function startOf(found: readonly CloseEvent[], cursor: string | undefined): number | null {
  if (cursor === undefined) return 0
  const index = found.findIndex((event) => cursorTo(event) === cursor)
  return index < 0 ? null : index
}

function renderEvent({ date, visibleFrom, ...event }: CloseEvent) {
  return {
    ...event,
    changed_fields: [],
    previous_data: {},
    meta: { request_method: event.action === 'created' ? 'POST' : 'DELETE' },
    date_created: date,
    date_updated: date,
    organization_id: closeOrganization.id,
    user_id: closeUser.id,
  }
}
