import { toBase64 } from '../../commands/attach-files.ts'
import { nameOf } from '../../commands/attachments.ts'
import type { MailIntake, Understood } from '../../domain/mail/understand.ts'
import type { ReadMail } from '../../readers/mail.ts'
import type { MailDraft } from '../intake/draft.ts'
import { emptyForm, type IntakeForm } from '../intake/intake-form.ts'

/** The intake with what the mail said, and nothing that it did not. */
export function formOfMail(intake: MailIntake, write: (date: string) => string): IntakeForm {
  const { channel, receivedOn, ...fields } = intake
  return {
    ...emptyForm(receivedOn === null ? '' : write(receivedOn)),
    ...fields,
    channel: channel ?? 'email',
    // What it is about is for the person who reads it.
    ground: null,
  }
}

/** What stands beside the form, with the files that go into the case. */
export function draftOfMail(
  mail: ReadMail,
  original: Uint8Array,
  read: Understood,
  context: { readonly personId: string; readonly forwarder: string },
): MailDraft {
  const mediaType = mail.fileName.toLowerCase().endsWith('.msg') ? 'application/vnd.ms-outlook' : 'message/rfc822'
  return {
    kind: 'mail',
    personId: context.personId,
    from: [mail.fromName, mail.fromEmail].filter((part) => part !== '').join(', '),
    subject: mail.subject,
    text: mail.text,
    damaged: mail.damaged,
    perhapsSuspicion: read.perhapsSuspicion,
    toCheck: [...read.toCheck],
    toAsk: [...read.toAsk],
    forwardedBy: context.forwarder,
    forwardedOn: read.forwardedOn,
    files: [
      { name: nameOf(mail.fileName), mediaType, base64: toBase64(original) },
      ...mail.attachments
        .filter(({ bytes }) => bytes.length > 0)
        .map(({ name, mediaType: type, bytes }) => ({ name: nameOf(name), mediaType: type, base64: toBase64(bytes) })),
    ],
  }
}
