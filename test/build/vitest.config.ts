import { defineConfig } from 'vitest/config'

/** What must hold of the builds as they are shipped; `npm run build` comes first. */
export default defineConfig({ test: { include: ['test/build/**/*.test.ts'] } })
