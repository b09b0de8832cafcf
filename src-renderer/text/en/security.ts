import type { security as nl } from '../nl/security.ts'
import type { Words } from '../words.ts'

export const security: Words<typeof nl> = {
  lockText:
    'You can always lock with Ctrl+L. Gehoor also locks by itself: when the computer sleeps, when the screen is locked, and when nobody does anything. What you were typing is kept.',
  lockAfter: 'Lock when nobody does anything for',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  yourPassphrase: 'Your passphrase',
  change: 'Change your passphrase',
  changeConfirm: 'Change',
  changed: 'Your passphrase has been changed',
  current: 'Present passphrase',
  remember: 'Remember me on this computer',
  rememberText:
    'Gehoor then asks for no passphrase when it starts. After locking it does. This ends with a new passphrase, and when somebody has no access any more.',
  rememberWarning:
    'Whoever can open your account on this computer can then reach all cases without a passphrase. Do this only if nobody else uses your account.',
  rememberStart: 'Remember me',
  rememberOn: 'On: this computer remembers you.',
  forget: 'No longer remember',
  forgotten: 'Gehoor asks for your passphrase again when it starts',
  noKeychain: 'This is not possible on this computer: the system has no safe keychain. You type your passphrase when it starts.',
  remove: 'Remove access',
  removeTitle: 'Remove the access of {{name}}?',
  removeText:
    '{{name}} can then no longer unlock this computer, at once. Gehoor makes a new key and encrypts everything anew. You can go on working.',
  removed: '{{name}} can no longer unlock here. Gehoor is making a new key.',
  notRemoved: 'Somebody who left can still unlock here: the key file cannot be written. Is the disk full or read-only?',
  rotating: 'Gehoor is encrypting everything with a new key: {{done}} of {{total}}. You can go on working, and close it.',
  refused: {
    locked: 'Gehoor is locked. Unlock it first.',
    cannotWrite: 'It cannot be saved. Is the disk full or read-only? Nothing has changed.',
    noKeychain: 'This is not possible on this computer: the system has no safe keychain.',
  },
}
