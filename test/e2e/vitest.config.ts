import { defineConfig } from 'vitest/config'

/** The real browsers, one after the other: two cores carry one at a time. */
export default defineConfig({
  test: {
    root: '.',
    include: ['test/e2e/**/*.test.ts', 'test/eval/eval.test.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    retry: 0,
  },
})
