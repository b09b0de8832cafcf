import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src-main/**/*.test.ts', 'src-renderer/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    // A test that needs a window belongs in e2e/: unit tests run in plain Node.
    environment: 'node',
    // Properties try a hundred times: on a busy machine that is no fault. What hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ['e2e/run/seed-properties.ts'],
  },
})
