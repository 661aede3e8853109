import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    root: '.',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/{build,e2e}/**', 'test/eval/eval.test.ts'],
    setupFiles: ['test/setup.ts'],
    mockReset: true,
    // Only for what hangs: a page of 151,000 nodes takes jsdom five seconds where other work goes on.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
