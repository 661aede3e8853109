import { Hono } from 'hono'
import type { SandboxSettings, Vendor } from '../vendor.ts'
import { requireKey } from './authorise.ts'
import { contactRoutes } from './contacts.ts'
import { customFieldRoutes } from './custom-fields.ts'
import { eventRoutes } from './events.ts'
import { leadRoutes } from './leads.ts'
import { noteRoutes } from './notes.ts'
import { limitRate } from './rate-limit.ts'
import { closeRecords } from './records.ts'
import { searchRoutes } from './search.ts'
import { createCloseState } from './state.ts'
import { userRoutes } from './user.ts'

/**
 * Close as https://developer.close.com documents it and as it was seen to behave, for the calls an extension makes.
 * It sends no CORS headers and answers no preflight: a caller that needs one is missing its host permission.
 */
export function createClose(settings: SandboxSettings): Vendor {
  const state = createCloseState(settings)
  const api = new Hono()
    .basePath('/api/v1')
    .use(limitRate(settings))
    .use(requireKey)
    .route('/', userRoutes(state))
    .route('/', customFieldRoutes(state))
    .route('/', leadRoutes(state))
    .route('/', contactRoutes(state))
    .route('/', noteRoutes(state))
    .route('/', eventRoutes(state))
    .route('/', searchRoutes(state))
    .notFound((context) => context.json({ error: 'Not found.' }, 404))
    .onError((error, context) => {
      console.error(error)
      return context.json({ error: 'The sandbox itself failed.' }, 500)
    })
  return {
    id: 'close',
    hosts: ['api.close.com'],
    answer: (request) => api.fetch(request),
    records: () => closeRecords(state),
  }
}
