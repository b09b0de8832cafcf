import type { LetterContent } from '../documents/letter-content.ts'
import { type Frame, framed, senderOf, signatureOf } from '../documents/letter-frame.ts'
import type { LetterWriter } from '../documents/letters.ts'
import { salutation } from '../documents/salutation.ts'
import type { LetterStyle } from '../domain/organisation/letter-style.ts'
import { type Organisation, personById } from '../domain/organisation/organisation.ts'
import { type Result, refuse } from '../domain/result.ts'
import { wordsIn } from '../text/all-words.ts'
import type { SaveRefusal } from './issue-letter.ts'
import { letterLook } from './letter-look.ts'
import type { Session } from './session.ts'

/** A letter to nobody, in the house style as it stands or as it is being chosen: it shows what letters will look like. */
export function sampleLetter(organisation: Organisation, style: LetterStyle, writerId: string, today: string): LetterContent {
  const t = wordsIn('nl', style.form)
  const writer = personById(organisation, writerId)
  const chosen: Organisation = { ...organisation, letterStyle: style }
  const frame: Frame = {
    language: 'nl',
    form: style.form,
    sender: senderOf(organisation, null),
    documentTitle: t('letters.sample.title'),
    recipient: {
      name: t('letters.sample.name'),
      email: '',
      address: { street: t('letters.sample.street'), postcode: '1234 AB', city: t('letters.sample.city') },
    },
    salutation: salutation(t, t('letters.sample.name')),
    datedOn: today,
    reference: '2026-000',
    subject: t('letters.sample.subject'),
    paragraphs: [
      { lead: '', parts: [{ text: t('letters.sample.first'), varies: false }] },
      { lead: t('letters.acknowledgement.handlerLead'), parts: [{ text: t('letters.sample.second'), varies: false }] },
    ],
    signature: writer ? signatureOf(chosen, writer, t, 'nl') : [],
  }
  return framed(frame)
}

/** The same as a Word file, to look at in Word itself. */
export async function saveSampleLetter(
  session: Session,
  letters: Pick<LetterWriter, 'write'>,
): Promise<Result<{ readonly handle: string; readonly fileName: string }, SaveRefusal | 'lookDamaged'>> {
  const organisation = session.store.organisation.current.get()
  const look = await letterLook(session.store, organisation.letterStyle)
  if (!look.ok) return look
  const content = sampleLetter(organisation, organisation.letterStyle, session.personId, session.clock.today())
  const bytes = await letters.write(content, look.value)
  const saved = await session.desktop.saveDocument({ type: 'docx', suggestedName: `${content.documentTitle}.docx`, bytes })
  return saved.ok ? { ok: true, value: { handle: saved.handle, fileName: saved.fileName } } : refuse(saved.reason)
}
