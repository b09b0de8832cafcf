import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src-main/**/*.test.ts', 'src-renderer/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    // A test that needs a window belongs in e2e/: unit tests run in plain Node.
    environment: 'node',
    // A test is slow where the machine is busy, and not wrong: what hangs is ended all the same.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ['e2e/run/seed-properties.ts'],
  },
})
