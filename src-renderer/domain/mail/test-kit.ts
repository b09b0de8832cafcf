/** Mails for tests. Every person and address is invented. */
import { organisation, TODAY } from '../test-kit.ts'
import type { Mail, MailAddress } from './mail.ts'
import type { Known } from './mail-intake.ts'

export const NOOR: MailAddress = { name: 'Noor van Proefdam', address: 'noor@proefdam.example' }
export const known: Known = { organisation, labels: {}, today: TODAY }

/** From a parent, on the morning of 12 November 2026. */
export const mail = (given: Partial<Mail> = {}): Mail => ({
  from: NOOR,
  replyTo: null,
  subject: 'Te laat opgehaald',
  sentAt: '2026-11-12T09:00:00.000Z',
  text: 'Beste mensen,\n\nHet was weer te laat.',
  attachments: [],
  isBulk: false,
  faults: [],
  ...given,
})
