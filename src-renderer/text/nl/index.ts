import { agenda } from './agenda.ts'
import { caseFile } from './case-file.ts'
import { cases } from './cases.ts'
import { common } from './common.ts'
import { course } from './course.ts'
import { gate } from './gate.ts'
import { intake } from './intake.ts'
import { letter } from './letter.ts'
import { letters } from './letters.ts'
import { measures } from './measures.ts'
import { refusals } from './refusals.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { shell } from './shell.ts'
import { today } from './today.ts'

export const nl = {
  agenda,
  caseFile,
  cases,
  common,
  course,
  gate,
  intake,
  letter,
  letters,
  measures,
  refusals,
  settings,
  setup,
  shell,
  today,
} as const
