import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { SandboxSettings, Vendor } from '../vendor.ts'
import { accountRoutes } from './account.ts'
import { requireKeys } from './authorise.ts'
import { leadDeleteRoutes } from './delete-leads.ts'
import { leadReadRoutes } from './find-leads.ts'
import { noteRoutes } from './notes.ts'
import { limitRate } from './rate-limit.ts'
import { leadSquaredRecords } from './records.ts'
import { leadSearchRoutes } from './search-leads.ts'
import { createLeadSquaredState, leadSquaredHosts } from './state.ts'
import { leadWriteRoutes } from './write-leads.ts'

/**
 * LeadSquared as https://apidocs.leadsquared.com documents it and as it was seen to behave, for the calls an extension
 * makes. It sends no CORS headers and answers no preflight: a caller that needs one is missing its host permission.
 */
export function createLeadSquared(settings: SandboxSettings): Vendor {
  const state = createLeadSquaredState(settings)
  const api = new Hono()
    .basePath('/v2')
    .use(limitRate(settings))
    .use(requireKeys(settings))
    .route('/', accountRoutes(state))
    .route('/', leadReadRoutes(state))
    .route('/', leadSearchRoutes(state))
    .route('/', leadWriteRoutes(state))
    .route('/', leadDeleteRoutes(state))
    .route('/', noteRoutes(state))
    .notFound((context) => context.text('Endpoint not found.', 404))
    .onError((error, context) => {
      if (error instanceof HTTPException) return error.getResponse()
      console.error(error)
      return context.text('The sandbox itself failed.', 500)
    })
  return {
    id: 'leadsquared',
    hosts: leadSquaredHosts,
    answer: (request) => api.fetch(request),
    records: () => leadSquaredRecords(state),
  }
}
