// npm run package -- [win|mac|linux]: an installer for this system, or for the one named, in dist/.
import { packageConfig, TARGETS } from './package-config.mjs'
import { canPackage, root } from './runtime.mjs'
import { build, installPackages } from './setup.mjs'

const asked = Object.values(TARGETS).find((target) => target === (process.argv[2] ?? TARGETS[process.platform]))
if (asked === undefined) {
  console.error(`There is no package for "${process.argv[2] ?? process.platform}". Choose one of: ${Object.values(TARGETS).join(', ')}.`)
  process.exit(1)
}
// Asked first: electron-builder would build for minutes, and then fail on a download.
const refusal = await canPackage()
if (refusal !== null) {
  console.error(refusal)
  process.exit(1)
}
if (!installPackages() || !build()) process.exit(1)
const { build: pack } = await import('electron-builder')
const made = await pack({ projectDir: root, config: packageConfig, [asked]: [] })
console.log(made.join('\n'))
