/** What exec.sh runs. Compiled code, and TypeScript without its types, is kept for the next start, which is the faster for it. */
import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('./start.ts')
