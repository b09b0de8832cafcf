import { resolve } from 'node:path'
import localesPlugin from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { licencesPlugin } from './e2e/run/licences.ts'

const at = (path: string): string => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      // One file to read at the start, instead of hundreds from node_modules.
      externalizeDeps: false,
      rolldownOptions: { input: { index: at('src-main/index.ts'), 'age-worker': at('src-main/vault/age-worker.ts') } },
    },
  },
  preload: {
    build: {
      rolldownOptions: {
        input: { index: at('src-main/preload/index.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    // React Aria brings its words in thirty languages: the app speaks two.
    plugins: [react(), licencesPlugin(at('.')), localesPlugin.vite({ locales: ['nl-NL', 'en-US'] })],
    worker: { format: 'es' },
    resolve: { alias: { 'iconv-lite': at('src-renderer/mail/iconv.ts') } },
    build: {
      minify: true,
      // The policy has no data: for fonts and scripts, so nothing is inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: at('src-renderer/index.html') },
        output: {
          // One file for the gate and one for what comes right behind it: a dozen small ones cost more to ask for than to read.
          codeSplitting: {
            groups: [
              { name: 'gate', tags: ['$initial'], priority: 2 },
              { name: 'first-screen', test: /src-renderer\/inside\.ts$/, priority: 1 },
            ],
          },
        },
      },
    },
  },
})
