import { z } from 'zod'
import type { Crm } from './contract.ts'

const credentialSchema = z.object({ apiKey: z.string() })

export const close: Crm<z.infer<typeof credentialSchema>> = {
  id: 'close',
  name: 'Close',
  hostPatterns: ['https://api.close.com/*'],
  credentialSchema,
  credentialFields: [
    { name: 'apiKey', secret: true, helpUrl: 'https://app.close.com/settings/developer/api-keys/' },
  ],
  check: async () => ({ kind: 'later', delay: 'offline', waitMs: null }),
  describe: async () => ({ kind: 'later', delay: 'offline', waitMs: null }),
  deliver: async () => ({ kind: 'later', delay: 'offline', waitMs: null }),
}
