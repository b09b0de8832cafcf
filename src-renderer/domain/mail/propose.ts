import { type CalendarDate, dateInAmsterdam } from '../deadlines/calendar-date.ts'
import { folded } from '../folded.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { formFields } from './form-layout.ts'
import type { Mail, MailAddress } from './mail.ts'
import { fits, fromForm, fromLetter, type Known, type MailIntake } from './mail-intake.ts'
import { type ForwardedMail, forwardedMail, withoutQuotes } from './quoted.ts'

/** What a mail seems to be. A person decides; `bulk` is what was sent to many. */
export type MailKind = 'form' | 'letter' | 'forward' | 'reply' | 'bulk'

/** Something a person must look at before they choose. */
export type MailHint = 'perhapsSuspicion' | 'perhapsCompliment' | 'passedOnLater' | 'dayUnknown' | 'senderIsOurs'

export interface MailProposal {
  readonly kind: MailKind
  readonly hints: readonly MailHint[]
  /** A reference that the mail names; whether such a case exists is for who has the cases. */
  readonly reference: string | null
  readonly intake: MailIntake
}

const SUSPICION_WORDS =
  /grensoverschrijdend|mishandel|misbruik|seksue|sexue|zeden|geweld(?!ig)|geslagen|betast|aangeraakt|\babuse|\bsexual|\bviolen|vertrouwensinspecteur/
const COMPLIMENT_WORDS = /\bcompliment|\bgeen klacht|\bbedankt voor\b|\bgeweldig|\bdank jullie wel|\bno complaint|\bwell done/
/** `2025-2026` is a school year. */
const REFERENCE = /\b(20\d{2}-(?!20\d{2}\b)\d{3,4})\b/
const ANSWERS = /^\s*(re|antw|aw)\s*:/i

/** Who wrote, what, and on which day the organisation got it. */
interface Source {
  readonly sender: MailAddress | null
  readonly text: string
  /** Rule T1: what a manager passes on came in on the day that the manager got it. */
  readonly receivedOn: CalendarDate | null
  readonly hints: readonly MailHint[]
}

/** Reads from a mail what the intake asks, without guessing: what only a person can know stays empty. */
export function proposalOf(mail: Mail, known: Known): MailProposal {
  const isOurs = mail.from !== null && belongs(mail.from, known.organisation)
  const passedOn = isOurs ? forwardedMail(mail.text, known.today) : null
  const text = passedOn?.text ?? mail.text
  const fields = formFields(text, known.labels, (field, value) => fits(field, value, known.organisation, known.today))
  const arrived = mail.sentAt === null ? null : dateInAmsterdam(Date.parse(mail.sentAt))
  // A website sends its forms in the name of the organisation.
  const source = isOurs && (passedOn || !fields) ? fromColleague(passedOn, mail, arrived) : fromSender(mail, arrived)
  const intake = fields
    ? fromForm(fields, mail, source.receivedOn, known)
    : fromLetter(mail, source.sender, source.text, source.receivedOn, known)
  const reference = fields ? null : (REFERENCE.exec(`${mail.subject}\n${mail.text}`)?.[1] ?? null)
  const kind = kindOf(mail, fields !== null, isOurs, reference)
  return { kind, hints: [...wordHints(mail, kind), ...source.hints], reference, intake }
}

/** A colleague who passes on is not who complains, also where what they pass on is paper. */
function fromColleague(passedOn: ForwardedMail | null, mail: Mail, arrived: CalendarDate | null): Source {
  if (passedOn === null) return { sender: null, text: mail.text, receivedOn: null, hints: ['senderIsOurs', 'dayUnknown'] }
  const { from, text, sentOn } = passedOn
  const late: MailHint[] = sentOn !== null && arrived !== null && sentOn < arrived ? ['passedOnLater'] : []
  return { sender: from, text, receivedOn: sentOn, hints: sentOn === null ? ['dayUnknown'] : late }
}

const fromSender = ({ replyTo, from, text }: Mail, arrived: CalendarDate | null): Source => ({
  sender: replyTo ?? from,
  text: withoutQuotes(text.split('\n')),
  receivedOn: arrived,
  hints: arrived === null ? ['dayUnknown'] : [],
})

function kindOf(mail: Mail, isForm: boolean, isOurs: boolean, reference: string | null): MailKind {
  if (mail.isBulk) return 'bulk'
  if (isForm) return 'form'
  if (isOurs) return 'forward'
  return reference !== null || ANSWERS.test(mail.subject) ? 'reply' : 'letter'
}

/** A form asks for a suspicion itself, and nobody fills one in to say thanks. */
function wordHints({ subject, text }: Mail, kind: MailKind): MailHint[] {
  const words = kind === 'form' || kind === 'bulk' ? '' : folded(`${subject}\n${text}`)
  const suspicion: MailHint[] = SUSPICION_WORDS.test(words) ? ['perhapsSuspicion'] : []
  return COMPLIMENT_WORDS.test(words) ? [...suspicion, 'perhapsCompliment'] : suspicion
}

/** A person of the organisation, or an address of its own domain. */
function belongs({ address }: MailAddress, { people, profile }: Organisation): boolean {
  const lower = address.toLowerCase()
  const domain = profile.complaintsEmail.split('@')[1]?.toLowerCase()
  return people.some(({ email }) => email.toLowerCase() === lower && lower !== '') || (domain !== undefined && lower.endsWith(`@${domain}`))
}
