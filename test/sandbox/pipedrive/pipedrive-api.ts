import { Hono } from 'hono'
import type { SandboxSettings, Vendor } from '../vendor.ts'
import { fail } from './answers.ts'
import { requireToken } from './authorise.ts'
import { dealRoutes } from './deals.ts'
import { leadRoutes } from './leads.ts'
import { limitRates } from './limits.ts'
import { noteRoutes } from './notes.ts'
import { organizationRoutes } from './organizations.ts'
import { personRoutes } from './persons.ts'
import { pipedriveRecords } from './records.ts'
import { searchRoutes } from './search.ts'
import { setUpRoutesV1, setUpRoutesV2 } from './set-up.ts'
import { createPipedriveState } from './state.ts'

/**
 * Pipedrive as https://developers.pipedrive.com documents it and as it was seen to behave, for the calls an extension
 * makes. Persons, organizations and searches of version 1 are gone. Where a text of an error is not known it is ours.
 */
export function createPipedrive(settings: SandboxSettings): Vendor {
  const state = createPipedriveState(settings)
  const api = new Hono()
    .use(requireToken(settings))
    .use(limitRates(settings))
    .route('/v1', setUpRoutesV1())
    .route('/v1', leadRoutes(state))
    .route('/v1', noteRoutes(state))
    .route('/api/v2', setUpRoutesV2(state))
    .route('/api/v2', dealRoutes(state))
    // A search would else be a person whose id is "search".
    .route('/api/v2', searchRoutes(state))
    .route('/api/v2', personRoutes(state))
    .route('/api/v2', organizationRoutes(state))
    .notFound((context) => fail(context, 404, 'Unknown method.'))
    .onError((error, context) => {
      console.error(error)
      return context.json({ success: false, error: 'The sandbox itself failed.' }, 500)
    })
  return {
    id: 'pipedrive',
    hosts: ['api.pipedrive.com'],
    answer: (request) => api.fetch(request),
    records: () => pipedriveRecords(state),
  }
}
