// npm run faults: the power goes out, again and again, while the app saves, rotates keys and exports; a full disk; garbage.

import { join } from 'node:path'
import { chooseRuntime, fetchElectron, node, root, run } from './runtime.mjs'
import { build, installPackages, installPrograms } from './setup.mjs'

const runtime = await chooseRuntime()
if (!installPackages() || !installPrograms()) process.exit(1)
if (runtime === 'electron') fetchElectron()
if (!build()) process.exit(1)
// What the suite does a few times, done 200 times and with 100,000 cases.
const files = ['e2e/faults', 'src-renderer/backup/damage.test.ts']
const exports = run(node(), [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files], { GEHOOR_FUZZ: '100000', GEHOOR_KILLS: '200' })
const rounds = run(node(), ['e2e/faults/faults.ts', ...process.argv.slice(2)])
process.exit(exports === 0 ? rounds : exports)
