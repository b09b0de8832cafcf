import { expect, test } from '../app.ts'
import { lock, PASSPHRASE, practise, unlock } from '../pages/gate.ts'

/** The whole of what the page may ask of the desktop. A new name here is a new power, and needs a reason. */
const DESKTOP = [
  'abortCopy',
  'abortExport',
  'appInfo',
  'appendCopy',
  'appendExport',
  'backupState',
  'beginCopy',
  'beginExport',
  'changePassphrase',
  'chooseBackupFolder',
  'chooseExport',
  'chooseFolder',
  'closeExport',
  'closeWindow',
  'confirmRecoveryKey',
  'createVault',
  'discardPractice',
  'exportIdentities',
  'finishCopy',
  'finishRotation',
  'forget',
  'giveAccess',
  'lock',
  'namePeople',
  'newRecoveryKey',
  'notify',
  'onClosing',
  'onMenuCommand',
  'openFile',
  'openLastExport',
  'publishExport',
  'recordDrill',
  'recover',
  'remember',
  'remembers',
  'removeAccess',
  'reportError',
  'restoreVaultCopy',
  'sampleOrganisation',
  'saveDocument',
  'saveInFolder',
  'saveLetterhead',
  'savePdf',
  'setAppearance',
  'setBackups',
  'setLockAfter',
  'setNotifications',
  'settleExport',
  'turnToDatabase',
  'unlock',
  'unlockRemembered',
  'vaultState',
]

test('the page is granted nothing of the computer, but that its database is kept', async ({ launch }) => {
  const { page } = await launch()
  await expect(page.getByRole('heading', { name: 'Welkom bij Gehoor' })).toBeVisible()
  const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage']
  const states = await page.evaluate(
    (asked) => Promise.all(asked.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state)),
    names,
  )
  expect(Object.fromEntries(names.map((name, index) => [name, states[index]]))).toEqual({
    ...Object.fromEntries(names.map((name) => [name, 'denied'])),
    'persistent-storage': 'granted',
  })
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  for (const wish of [{ video: true }, { audio: true }]) {
    const given = page.evaluate((what) => navigator.mediaDevices.getUserMedia(what).then(() => 'given'), wish)
    await expect(given, JSON.stringify(wish)).rejects.toThrow()
  }
  const place = page.evaluate(
    () =>
      new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          ({ code }) => reject(new Error(`code ${code}`)),
        ),
      ),
  )
  await expect(place).rejects.toThrow('code 1')
  await expect(page.evaluate(() => navigator.clipboard.readText())).rejects.toThrow()
  expect(await page.evaluate(() => navigator.storage.persisted())).toBe(true)
})

test('the page has no part of Node, and exactly the functions of the contract, which nothing can replace', async ({ launch }) => {
  const { page } = await launch()
  await expect(page.getByRole('heading', { name: 'Welkom bij Gehoor' })).toBeVisible()
  const present = await page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      '__filename',
      'electron',
      'ipcRenderer',
      'contextBridge',
    ].filter((name) => name in window),
  )
  expect(present).toEqual([])
  expect(await page.evaluate(() => Object.keys(window.desktop).sort())).toEqual(DESKTOP)

  const changed = await page.evaluate(() => {
    const { desktop } = window
    const fake = () => Promise.resolve('forged')
    const attempts = [
      () => Reflect.set(window, 'desktop', { unlock: fake }),
      () => Reflect.deleteProperty(window, 'desktop'),
      () => Reflect.defineProperty(window, 'desktop', { value: { unlock: fake } }),
      () => Reflect.set(desktop, 'unlock', fake),
      () => Reflect.deleteProperty(desktop, 'unlock'),
      () => Reflect.defineProperty(desktop, 'unlock', { value: fake }),
      () => Reflect.set(desktop, 'invoke', fake),
      () => Reflect.setPrototypeOf(desktop, { invoke: fake }),
    ]
    return [...attempts.map((attempt) => attempt()), window.desktop !== desktop]
  })
  expect(changed).toEqual(Array(9).fill(false))
})

test('whatever is sent through the contract that does not belong there is refused, and the app goes on', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await lock(page)
  const answers = await page.evaluate(async () => {
    const HOSTILE = [
      null,
      0,
      '',
      'x',
      true,
      [],
      [[]],
      new Date(0),
      new Map([['slotId', 'x']]),
      'x'.repeat(100_000),
      { slotId: {}, passphrase: [] },
      { slotId: 'x', passphrase: 'y', recoveryKey: 'z', more: 1 },
      { person: { personId: 'x', name: 'y', role: 'z', more: 1 }, passphrase: 'y', practice: 'yes' },
      { people: [{ personId: '' }] },
      { theme: 'dark', language: '../en' },
      { type: 'docx', suggestedName: '', bytes: [1] },
      { type: 'docx', suggestedName: 'x', bytes: 'x' },
      { handle: '' },
      { handle: ['/etc/passwd'] },
      { where: 'x', name: 'y', frames: 'z' },
      JSON.parse('{"__proto__":{"ok":true},"constructor":1}'),
    ]
    const found: [name: string, answer: unknown][] = []
    for (const [name, ask] of Object.entries(window.desktop)) {
      if (name.startsWith('on')) continue
      for (const payload of HOSTILE) found.push([name, await Reflect.apply(ask, undefined, [payload])])
    }
    return found
  })
  // All but the subscriptions.
  expect(answers).toHaveLength((DESKTOP.length - 2) * 21)
  expect(answers.filter(([, answer]) => JSON.stringify(answer) !== '{"ok":false,"error":"badRequest"}')).toEqual([])

  // In the right shape, but for nothing that is there.
  const polite = await page.evaluate(async () => [
    await window.desktop.unlock({ slotId: '../../etc/passwd', passphrase: 'x' }),
    await window.desktop.openFile({ handle: '/etc/passwd' }),
    await window.desktop.saveInFolder({ handle: '/etc', suggestedName: 'x', bytes: new Uint8Array(1) }),
    await window.desktop.newRecoveryKey(undefined),
    await window.desktop.confirmRecoveryKey({ recoveryKey: 'AGE-SECRET-KEY-1' }),
    await window.desktop.giveAccess({ person: { personId: 'x', name: 'y', role: 'office' }, passphrase: 'een andere zin' }),
    await window.desktop.createVault({ person: { personId: 'x', name: 'y', role: 'office' }, passphrase: 'nog een zin', practice: true }),
    await window.desktop.restoreVaultCopy(undefined),
    await window.desktop.removeAccess({ personId: 'x' }),
    await window.desktop.finishRotation({ keys: 1 }),
    await window.desktop.changePassphrase({ current: 'x', passphrase: 'een andere zin' }),
    await window.desktop.remember({ passphrase: 'x' }),
    await window.desktop.unlockRemembered(undefined),
  ])
  const reasons = [
    ...['noSuchPerson', 'unknownFile', 'unknownFolder', 'locked', 'locked', 'locked', 'vaultExists', 'noCopy'],
    ...['locked', 'locked', 'locked', 'locked', 'notRemembered'],
  ]
  expect(polite).toEqual(reasons.map((reason) => ({ ok: true, value: { ok: false, reason } })))

  await unlock(page, PASSPHRASE)
  await expect(page.getByRole('heading', { name: 'Vandaag', exact: true })).toBeVisible()
})
