import { access } from './access.ts'
import { agenda } from './agenda.ts'
import { attachments } from './attachments.ts'
import { backup } from './backup.ts'
import { caseFile } from './case-file.ts'
import { cases } from './cases.ts'
import { course } from './course.ts'
import { courseForm } from './course-form.ts'
import { days } from './days.ts'
import { find } from './find.ts'
import { formal } from './formal.ts'
import { gateRooms } from './gate-rooms.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { intake } from './intake.ts'
import { letter } from './letter.ts'
import { letterChecks } from './letter-checks.ts'
import { letterStyle } from './letter-style.ts'
import { letters } from './letters.ts'
import { mails } from './mails.ts'
import { manyLetters } from './many-letters.ts'
import { measures } from './measures.ts'
import { organisationLog } from './organisation-log.ts'
import { refusals } from './refusals.ts'
import { register } from './register.ts'
import { report } from './report.ts'
import { reportDocument } from './report-document.ts'
import { restore } from './restore.ts'
import { retention } from './retention.ts'
import { security } from './security.ts'
import { shell } from './shell.ts'
import { staff } from './staff.ts'
import { table } from './table.ts'
import { today } from './today.ts'
import { visit } from './visit.ts'

export const nl = {
  ...gateRooms,
  access,
  agenda,
  attachments,
  backup,
  caseFile,
  cases,
  course,
  courseForm,
  days,
  find,
  formal,
  help,
  history,
  intake,
  letter,
  letterChecks,
  letterStyle,
  letters,
  mails,
  manyLetters,
  measures,
  organisationLog,
  refusals,
  register,
  report,
  reportDocument,
  restore,
  retention,
  security,
  shell,
  staff,
  table,
  today,
  visit,
} as const
