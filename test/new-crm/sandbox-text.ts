import type { CrmNames } from './new-crm.ts'

/** A vendor that knows whose key it is and keeps nothing yet. */
export function sandboxText({ id, name, variable, type }: CrmNames): string {
  return `import { Hono } from 'hono'
import type { SandboxRecord, SandboxSettings, Vendor } from '../vendor.ts'

/** The only key the sandbox knows. */
export const ${variable}Key = '${id}-sandbox-key'

/** ${name} as it documents itself: it refuses what the vendor refuses, and is silent where the vendor is. */
export function create${type}(_settings: SandboxSettings): Vendor {
  const records: SandboxRecord[] = []
  const api = new Hono()
    .use(async (context, next) => {
      if (context.req.header('Authorization') === \`Bearer \${${variable}Key}\`) return next()
      return context.json({ error: 'Unauthorized' }, 401)
    })
    .get('/me', (context) => context.json({ account: { id: '1', name: 'Sandbox Inc' }, user: 'sam' }))
    .notFound((context) => context.json({ error: 'Not found' }, 404))
  return {
    id: '${id}',
    hosts: ['api.${id}.example'],
    answer: (request) => api.fetch(request),
    records: () => records,
  }
}
`
}
