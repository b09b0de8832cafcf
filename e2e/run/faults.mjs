// npm run faults: what the suite does a few times, done 200 times and with 100,000 cases: kill -9, a full disk, garbage.
import { join } from 'node:path'
import { node, root, run } from './runtime.mjs'
import { installPackages, installPrograms } from './setup.mjs'

if (!installPackages() || !installPrograms()) process.exit(1)
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const files = ['e2e/faults', 'src-renderer/backup/damage.test.ts']
process.exit(run(node(), [vitest, 'run', ...files], { GEHOOR_FUZZ: '100000', GEHOOR_KILLS: '200' }))
