import type { ComplaintCase } from '../../../domain/complaint/complaint-case.ts'
import { CONTACT_CHANNELS, CONTACT_PARTIES } from '../../../domain/complaint/course.ts'
import { addDays } from '../../../domain/deadlines/calendar-date.ts'
import { Checkbox, Segments } from '../../../ui/choice.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useApp, useWords } from '../../shared/app-context.tsx'
import { useDates } from '../../shared/use-dates.ts'
import { CourseDialog, DateField, LineField, ReasonField, useReadDate } from './course-dialog.tsx'

export interface StepProps {
  complaint: ComplaintCase
  onClose: () => void
}

const oneOf = <Value extends string>(all: readonly Value[], value: string, otherwise: Value): Value =>
  all.find((one) => one === value) ?? otherwise

/** Rule C5: who was spoken to, when, and what about. */
export function ContactDialog({ complaint, onClose }: StepProps) {
  const t = useWords()
  const dates = useDates()
  const read = useReadDate()
  const { clock, newId } = useApp()
  return (
    <CourseDialog<{ channel: string; party: string; on: string; summary: string; isShareable: boolean }>
      complaint={complaint}
      name="contact"
      initial={{ channel: 'phone', party: 'complainant', on: dates.box(clock.today()), summary: '', isShareable: true }}
      title={t('courseForm.contact.title')}
      confirm={t('courseForm.record')}
      done={t('courseForm.contact.done')}
      onClose={onClose}
      command={({ channel, party, on, summary, isShareable }) => ({
        type: 'logContact',
        contact: {
          contactId: newId(),
          channel: oneOf(CONTACT_CHANNELS, channel, 'phone'),
          party: oneOf(CONTACT_PARTIES, party, 'complainant'),
          on: read(on),
          summary,
          shareable: isShareable,
        },
      })}
    >
      {({ values, set, field }) => (
        <>
          <Segments
            label={t('courseForm.contact.party')}
            value={oneOf(CONTACT_PARTIES, values.party, 'complainant')}
            onChange={(party) => set({ party })}
            options={CONTACT_PARTIES.map((value) => ({ value, label: t(`course.parties.${value}`) }))}
          />
          <Segments
            label={t('courseForm.contact.channel')}
            value={oneOf(CONTACT_CHANNELS, values.channel, 'phone')}
            onChange={(channel) => set({ channel })}
            options={CONTACT_CHANNELS.map((value) => ({ value, label: t(`course.contactChannels.${value}`) }))}
          />
          <DateField label={t('courseForm.contact.on')} {...field('on')} />
          <ReasonField label={t('courseForm.contact.summary')} {...field('summary')} autoFocus />
          <Checkbox label={t('courseForm.contact.shareable')} value={values.isShareable} onChange={(isShareable) => set({ isShareable })} />
        </>
      )}
    </CourseDialog>
  )
}

/** Rule C6: the employee is asked for their side, by a day. */
export function OfferReplyDialog({ complaint, onClose }: StepProps) {
  const t = useWords()
  const dates = useDates()
  const read = useReadDate()
  const { clock, newId } = useApp()
  const today = clock.today()
  return (
    <CourseDialog
      complaint={complaint}
      name="reply-asked"
      initial={{ name: complaint.aboutPeople[0]?.name ?? '', offeredOn: dates.box(today), replyBy: dates.box(addDays(today, 7)) }}
      title={t('courseForm.reply.askTitle')}
      text={t('courseForm.reply.askText')}
      confirm={t('courseForm.record')}
      done={t('courseForm.reply.asked')}
      onClose={onClose}
      command={({ name, offeredOn, replyBy }) => ({
        type: 'offerReply',
        offer: { replyId: newId(), name, offeredOn: read(offeredOn), replyBy: read(replyBy, 'future') },
      })}
    >
      {({ field }) => (
        <>
          <LineField label={t('courseForm.reply.name')} {...field('name')} autoFocus />
          <DateField label={t('courseForm.reply.offeredOn')} {...field('offeredOn')} />
          <DateField label={t('courseForm.reply.replyBy')} {...field('replyBy')} side="future" />
        </>
      )}
    </CourseDialog>
  )
}

/** Rule C6: what the employee said, or that they did not want to. */
export function ReplyDialog({ complaint, replyId, onClose }: StepProps & { replyId: string }) {
  const t = useWords()
  const dates = useDates()
  const read = useReadDate()
  const { clock } = useApp()
  const offered = complaint.replies.find((reply) => reply.replyId === replyId)
  return (
    <CourseDialog<{ givenOn: string; statement: string; declined: boolean }>
      complaint={complaint}
      name={`reply-${replyId}`}
      initial={{ givenOn: dates.box(clock.today()), statement: '', declined: false }}
      title={t('courseForm.reply.title', { name: offered?.name ?? '' })}
      confirm={t('courseForm.record')}
      done={t('courseForm.reply.done')}
      onClose={onClose}
      command={({ givenOn, statement, declined }) => ({
        type: 'recordReply',
        reply: { replyId, givenOn: read(givenOn), statement, declined },
      })}
    >
      {({ values, set, wasTried, field }) => (
        <>
          <TextArea
            label={t('courseForm.reply.statement')}
            value={values.statement}
            onChange={(statement) => set({ statement })}
            rows={5}
            autoFocus
            error={wasTried && !values.declined && values.statement.trim() === '' ? t('refusals.textMissing') : field('statement').error}
          />
          <Checkbox label={t('courseForm.reply.declined')} value={values.declined} onChange={(declined) => set({ declined })} />
          <DateField label={t('courseForm.reply.givenOn')} {...field('givenOn')} />
        </>
      )}
    </CourseDialog>
  )
}
