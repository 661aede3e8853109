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
  },
})
