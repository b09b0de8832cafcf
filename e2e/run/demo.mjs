// npm run demo: the journey without a person, on sample input. Options: --organisation FILE, --cases FILE, --out DIR, --today DATE.

import { chooseRuntime, fetchElectron, node, run } from './runtime.mjs'
import { build, installPackages, installPrograms } from './setup.mjs'

// `npm start` without a display has said it already.
const runtime = process.env.GEHOOR_RUNTIME_SAID === '1' ? null : await chooseRuntime()
if (!installPackages() || !installPrograms()) process.exit(1)
if (runtime === 'electron') fetchElectron()
if (!build()) process.exit(1)
process.exit(run(node(), ['e2e/demo/demo.ts', ...process.argv.slice(2)]))
