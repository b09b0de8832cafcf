// npm run faults: the power goes out, again and again, while the app saves and rotates keys.

import { chooseRuntime, fetchElectron, node, run } from './runtime.mjs'
import { build, installPackages, installPrograms } from './setup.mjs'

const runtime = await chooseRuntime()
if (!installPackages() || !installPrograms()) process.exit(1)
if (runtime === 'electron') fetchElectron()
if (!build()) process.exit(1)
process.exit(run(node(), ['e2e/faults/faults.ts', ...process.argv.slice(2)]))
