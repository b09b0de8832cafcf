import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedPackages } from './licences.ts'
import { packageConfig } from './package-config.mjs'
import { root } from './runtime.mjs'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const icon = (name: string): Buffer => readFileSync(join(root, 'resources/icons', name))

describe('the packages', () => {
  it('give the app no way in: fuses, exactly', () => {
    expect(packageConfig.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    })
    expect(packageConfig.asar).toBe(true)
  })

  it('are made for Windows (per user), macOS and Linux', () => {
    const { win, nsis, mac, linux } = packageConfig
    expect(win?.target).toEqual([{ target: 'nsis', arch: ['x64'] }])
    expect([nsis?.perMachine, nsis?.allowElevation]).toEqual([false, false])
    expect(mac?.target).toEqual([{ target: 'dmg', arch: ['x64', 'arm64'] }])
    expect(linux?.target).toEqual(['AppImage', 'deb'])
  })

  it('never take the register with them when the app is taken off', () => {
    expect(packageConfig.nsis?.deleteAppDataOnUninstall).toBe(false)
  })

  it('open no file by a double click, and look for no newer version', () => {
    for (const part of [packageConfig, packageConfig.win, packageConfig.mac, packageConfig.linux]) {
      expect(part).not.toHaveProperty('fileAssociations')
      expect(part).not.toHaveProperty('protocols')
    }
    expect(packageConfig.publish).toBeNull()
  })

  it('hold what the app reads, and no package beside its bundle', () => {
    expect(packageConfig.files).toEqual(['out/**', 'resources/sample/**', 'package.json', '!node_modules', '!**/*.map'])
    expect(manifest.main).toMatch(/^\.\/out\//)
    expect(existsSync(join(root, 'resources/sample/organisation.json'))).toBe(true)
  })

  it('have icons of the kind their system asks for', () => {
    expect(packageConfig.win?.icon).toBe('resources/icons/icon.ico')
    expect([...icon('icon.ico').subarray(0, 6)]).toEqual([0, 0, 1, 0, 6, 0])
    expect(icon('icon.icns').subarray(0, 4).toString('latin1')).toBe('icns')
    expect(icon('icon.icns').readUInt32BE(4)).toBe(icon('icon.icns').length)
    const png = icon('icon.png')
    expect([png.subarray(1, 4).toString('latin1'), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 512, 512])
  })
})

describe('licences', () => {
  const shipped = shippedPackages(root)

  it('are there for every package that the app names, and for what those bring', () => {
    const names = new Set(shipped.map(({ name }) => name))
    expect(Object.keys(manifest.dependencies).filter((name) => !names.has(name))).toEqual([])
    expect(shipped.length).toBeGreaterThan(Object.keys(manifest.dependencies).length)
  })

  it('are of kinds that ask for no more than to be named', () => {
    const free =
      /^\(?(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|Zlib|Unlicense|CC0-1\.0|BlueOak-1\.0\.0|MIT OR GPL-3\.0-or-later|MIT AND Zlib|MIT OR GPL|MPL-2\.0 OR Apache-2\.0)/
    expect(shipped.filter(({ licence }) => !free.test(licence)).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
  })
})
