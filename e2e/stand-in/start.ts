/** Runs the built main process of an app with `electron` resolved to the stand-in. */
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import './electron.ts'
import { app, lifecycle } from './main/app.ts'
import { host } from './main/host.ts'

const { commandLine, folder, manifest } = host

// For the app's own imports, and for the `require('electron')` with which Playwright begins.
const url = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url, format: 'module-typescript', shortCircuit: true } : next(specifier, context),
})

process.argv.splice(1, process.argv.length, commandLine.app, ...commandLine.args)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())

await import(pathToFileURL(join(folder, manifest.main)).href)
lifecycle.start()
