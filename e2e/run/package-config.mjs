// How Gehoor is packaged, as data: `npm run package` hands it to electron-builder, and a test reads it.

/** @type {import('electron-builder').Configuration} */
export const packageConfig = {
  appId: 'nl.gehoor.app',
  productName: 'Gehoor',
  copyright: 'Gehoor',
  directories: { output: 'dist', buildResources: 'resources/icons' },
  // Everything the app needs is in out/: its packages are bundled there, with their licences beside them.
  files: ['out/**', 'resources/sample/**', 'package.json', '!node_modules', '!**/*.map'],
  asar: true,
  npmRebuild: false,
  // The app never looks for a newer one: it knows no network.
  publish: null,
  electronLanguages: ['nl', 'en-US', 'en-GB'],
  // Windows and macOS check the archive against its hash before they load it.
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  },
  win: { target: [{ target: 'nsis', arch: ['x64'] }], icon: 'resources/icons/icon.ico' },
  // Per user: an office without an IT department has no administrator at hand. What was registered outlives the app.
  nsis: {
    oneClick: true,
    perMachine: false,
    allowElevation: false,
    deleteAppDataOnUninstall: false,
    installerLanguages: ['nl_NL', 'en_US'],
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    icon: 'resources/icons/icon.icns',
    category: 'public.app-category.business',
    hardenedRuntime: true,
  },
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'resources/icons/icon.png',
    category: 'Office',
    maintainer: 'Gehoor <gehoor@example.org>',
    synopsis: 'Klachten van een kinderopvangorganisatie',
  },
}

/**
 * What of the system each target is made for, as electron-builder calls it.
 * @type {Readonly<Record<string, 'win' | 'mac' | 'linux'>>}
 */
export const TARGETS = { win32: 'win', darwin: 'mac', linux: 'linux' }
