// npm run bench: the figures, measured in the real app. Never part of the tests: a busy machine is no fault of the code.

import { chooseRuntime, fetchElectron, node, run } from './runtime.mjs'
import { build, installPackages, installPrograms } from './setup.mjs'

const runtime = await chooseRuntime()
if (!installPackages() || !installPrograms()) process.exit(1)
if (runtime === 'electron') fetchElectron()
if (!build()) process.exit(1)
process.exit(run(node(), ['e2e/bench/bench.ts']))
