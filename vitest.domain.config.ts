import { defineConfig } from 'vitest/config'

/** For `npm run mutation`: what the domain's own tests prove of it, without help from the rooms that use it. */
export default defineConfig({ test: { include: ['src-renderer/domain/**/*.test.ts'], environment: 'node' } })
