import type { shell as nl } from '../nl/shell.ts'
import type { Words } from '../words.ts'

export const shell: Words<typeof nl> = {
  mainMenu: 'Main menu',
  newComplaint: 'New complaint',
  today: 'Today',
  cases: 'Complaints',
  agenda: 'Calendar',
  mails: 'E-mails',
  measures: 'Measures',
  settings: 'Settings',
  help: 'Help',
  lock: 'Lock',
  search: 'Search by name, reference or word',
  openCount: '{{count}} open',
  todayCount: '{{count}} today',
  dueCount: '{{count}} today or late',
  practice: 'You are practising with an invented organisation. What you do here does not count.',
  stopPractice: 'Stop practising',
  stopPracticeTitle: 'Stop practising?',
  stopPracticeText: 'The example organisation and everything you entered here will be erased. Then you begin your own register.',
  stopPracticeConfirm: 'Erase and begin again',
  stopPracticeFailed: 'Erasing did not work. Close Gehoor and try again.',
  demonstration: 'Example date: {{date}}',
  damagedCases_one: '{{count}} case cannot be read. It has not been erased. Put back a backup or ask for help.',
  damagedCases_other: '{{count}} cases cannot be read. They have not been erased. Put back a backup or ask for help.',
}
