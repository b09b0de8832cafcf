// Who may import whom (architecture). A rule, not a habit: `npm run boundaries` checks it and counts the modules it saw.
const tests = '\\.test\\.tsx?$|/test-kit\\.ts$'

/** A room of src-renderer and what of the project and of the packages it may import. */
const renderer = (room, own, packages) => [
  {
    name: `${room}-rooms`,
    comment: `${room} may import ${own.join(', ')}`,
    severity: 'error',
    from: { path: `^src-renderer/${room}/`, pathNot: tests },
    to: { path: '^(src-renderer|src-main|e2e|resources)/', pathNot: own.map((path) => `^${path}`) },
  },
  {
    name: `${room}-packages`,
    comment: `${room} may import ${packages.join(', ') || 'no package'}`,
    severity: 'error',
    from: { path: `^src-renderer/${room}/`, pathNot: tests },
    to: { path: 'node_modules', pathNot: packages.map((name) => `node_modules/${name}(/|$)`) },
  },
]

/** A room of src-main. */
const main = (room, own) => ({
  name: `main-${room}`,
  comment: `src-main/${room} may import ${own.join(', ')}`,
  severity: 'error',
  from: { path: `^src-main/${room}/`, pathNot: tests },
  to: { path: '^(src-renderer|src-main|e2e)/', pathNot: [`^src-main/${room}/`, ...own.map((path) => `^src-main/${path}`)] },
})

const r = (...rooms) => rooms.map((room) => `src-renderer/${room}/`)

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-unresolved', severity: 'error', from: { pathNot: tests }, to: { couldNotResolve: true } },
    { name: 'tests-stay-out', severity: 'error', from: { pathNot: tests }, to: { path: tests } },
    { name: 'domain-no-node', severity: 'error', from: { path: '^src-renderer/', pathNot: tests }, to: { dependencyTypes: ['core'] } },
    ...renderer('domain', r('domain'), ['date-fns']),
    ...renderer('store', r('store', 'domain'), ['dexie', 'zod', '@noble/hashes']),
    ...renderer(
      'backup',
      [...r('backup', 'store', 'domain'), 'src-renderer/platform/export-file.ts', 'src-renderer/zod-without-eval.ts'],
      ['age-encryption', 'dexie', 'zod', '@noble/hashes', '@scure/base'],
    ),
    ...renderer('search', [...r('search', 'store', 'domain'), 'src-renderer/zod-without-eval.ts'], ['minisearch']),
    ...renderer('documents', r('documents', 'domain', 'text'), ['docx', 'docxtemplater', 'fflate', 'pizzip', 'write-excel-file']),
    ...renderer('mail', r('mail', 'domain'), ['@kenjiuno/msgreader', 'htmlparser2', 'postal-mime']),
    ...renderer('readers', r('readers', 'domain'), ['papaparse', '@types/papaparse', 'read-excel-file']),
    ...renderer('commands', r('commands', 'backup', 'mail', 'domain', 'store', 'documents', 'platform', 'text'), ['zod']),
    ...renderer(
      'features',
      r('features', 'commands', 'mail', 'search', 'store', 'domain', 'documents', 'readers', 'platform', 'ui', 'text'),
      ['@zxcvbn-ts', 'pdfjs-dist', 'react', 'react-aria-components', 'react-hook-form', 'react-router', '@tanstack', 'zod'],
    ),
    ...renderer('ui', r('ui'), ['react', 'react-aria-components', '@internationalized']),
    ...renderer('text', r('text', 'domain'), ['date-fns', 'i18next']),
    ...renderer('platform', [...r('platform', 'domain'), 'src-main/contract/', 'src-main/preload/'], []),
    {
      name: 'migrations-are-frozen',
      severity: 'error',
      from: { path: '^src-renderer/store/migrations/' },
      to: { path: '^src-renderer/', pathNot: '^src-renderer/store/migrations/' },
    },
    {
      name: 'features-read-only',
      comment: 'Screens read the store live and write through commands.',
      severity: 'error',
      from: { path: '^src-renderer/features/' },
      to: { path: '^src-renderer/store/(sealing|case-log|organisation-log|parse-event)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-is-only-types-in-the-page',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^src-main/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'main-not-page', severity: 'error', from: { path: '^src-main/' }, to: { path: '^src-renderer/' } },
    {
      name: 'electron-through-the-subset',
      severity: 'error',
      from: { path: '^src-(main|renderer)/', pathNot: ['^src-main/electron\\.ts$', '^src-main/preload/'] },
      to: { path: 'node_modules/electron/' },
    },
    main('contract', []),
    main('preload', ['contract/']),
    main('ipc', ['contract/', 'electron.ts']),
    main('shell', ['contract/', 'electron.ts', 'files/write-whole.ts', 'text/']),
    main('backup', ['contract/', 'electron.ts', 'files/', 'ipc/']),
    main('files', ['contract/', 'electron.ts', 'ipc/']),
    main('vault', ['contract/', 'electron.ts', 'files/write-whole.ts', 'ipc/', 'shell/preferences.ts']),
    main('text', []),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
    },
  },
}
