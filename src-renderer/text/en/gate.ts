import type { gate as nl } from '../nl/gate.ts'
import type { Words } from '../words.ts'

export const gate: Words<typeof nl> = {
  greeting: { morning: 'Good morning, who are you?', afternoon: 'Good afternoon, who are you?', evening: 'Good evening, who are you?' },
  person: 'Person',
  personNumber: 'Person {{number}}',
  passphrase: 'Passphrase',
  showPassphrase: 'Show the passphrase',
  hidePassphrase: 'Hide the passphrase',
  unlock: 'Unlock',
  unlocking: 'Opening the register…',
  wait_one: 'Too many wrong passphrases. Wait {{count}} more second.',
  wait_other: 'Too many wrong passphrases. Wait {{count}} more seconds.',
  forgotten: 'Forgot the passphrase?',
  useRecoveryKey: 'Use the recovery key',
  safe: 'Everything is encrypted on this computer. Nothing goes to the internet.',
  practice: 'Practice register',
  refused: {
    wrongPassphrase: 'This passphrase is not right. Mind capitals and spaces.',
    noSuchPerson: 'This person no longer has access here. Choose someone else.',
    damaged: 'The key file is damaged. Start Gehoor again.',
    cannotWrite: 'The key file cannot be written. Is the disk full or read-only? Nothing has changed.',
    wrongRecoveryKey: 'This recovery key does not fit. Check every character. The groups never hold a B, I, O or 1.',
  },
  recover: {
    title: 'Choose a new passphrase',
    text: 'Take the paper with the recovery key. With it you open the register and choose a new passphrase.',
    key: 'Recovery key',
    keyHint: 'Capitals, spaces and dashes do not matter.',
    submit: 'Open and keep the new passphrase',
  },
  choosePassphrase: {
    label: 'New passphrase',
    again: 'Once more',
    hint: 'Four words that you remember and nobody else guesses.',
    weak: {
      short: 'Still too short: take at least four words, or 16 characters.',
      simple: 'Too easy to guess: take words that do not belong together.',
    },
    strength: {
      hopeless: 'Very easy to guess',
      weak: 'Easy to guess',
      fair: 'Still too easy: add a word',
      good: 'Strong enough',
      strong: 'Very strong',
    },
    different: 'The two are not the same.',
  },
  damagedVault: {
    title: 'The key file is damaged',
    text: 'Without this file nobody can open the cases. The cases themselves have not changed.',
    copy: 'There is a copy of the version before it. You can go on with that. The damaged file is kept.',
    restoreCopy: 'Use the copy',
    noCopy: 'There is no usable copy. Put back a backup of this computer, or put back a backup of Gehoor with the recovery key.',
    failed: 'The copy could not be put back. Is the disk full or read-only?',
  },
  lastExport: {
    putBack: 'Put back a backup',
    made_one: 'The last good backup is of {{moment}}, with {{count}} case.',
    made_other: 'The last good backup is of {{moment}}, with {{count}} cases.',
    there: 'It is in the folder {{folder}}.',
    absent: 'The folder {{folder}} is not there now. Connect the stick or the network folder and start Gehoor again.',
    none: 'This computer knows of no good backup. Look on a stick or a network folder for a file that begins with gehoor-.',
  },
  damagedDatabase: {
    title: 'The register cannot be opened',
    damaged:
      'The files of the register are damaged. They are kept beside the register that you put back now. Put back the last backup. You need a passphrase of that time or the recovery key.',
    otherVault:
      'This register belongs to another key file. Nothing has changed. Put back the key file and the register of the same backup.',
    missing:
      'The key file is here, but the register is empty or gone. Do not begin again: put back a backup first, or you will miss the old cases.',
    organisationDamaged: 'The details of the organisation cannot be read. Nothing has changed. Put back a backup of this computer.',
    noVault:
      'There is a register on this computer, but the key file is gone. Nothing has been erased. Put back the file vault.json from a backup.',
  },
}
