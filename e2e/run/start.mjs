// npm start: says what runs the app, installs what is missing, builds, and opens the window.

import { chooseRuntime, chromium, executable, fetchElectron, hasDisplay, node, root, run } from './runtime.mjs'
import { build, installPackages, installPrograms } from './setup.mjs'

const runtime = await chooseRuntime()
const args = process.argv.slice(2)
if (!installPackages()) process.exit(1)
if (runtime === 'electron' && !fetchElectron()) console.log('Electron could not be fetched after all: the stand-in runs the app.')
if (!hasDisplay()) {
  console.log('There is no display here, so no window can open. This is the same journey without a person (npm run demo):')
  process.exit(run(process.execPath, ['e2e/run/demo.mjs', ...args], { GEHOOR_RUNTIME_SAID: '1' }))
}
if (!build()) process.exit(1)
const isStandIn = executable().endsWith('exec.sh')
if (isStandIn && chromium() === null && !installPrograms()) process.exit(1)
process.exit(
  isStandIn ? run(node(), ['e2e/stand-in/run.ts', root, ...args], { STANDIN_HEADLESS: '0' }) : run(executable(), [root, ...args]),
)
