import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results/playwright',
  timeout: 180_000,
  // A busy machine is no fault of the code.
  expect: { timeout: 30_000 },
  // Each test has a folder and a window of its own; more than two would fight for the processor.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
