import type { KeptMail } from '../../commands/mails.ts'
import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import { type MailProposal, proposalOf } from '../../domain/mail/propose.ts'
import type { Organisation } from '../../domain/organisation/organisation.ts'
import { emptyForm, type IntakeForm } from '../intake/intake-form.ts'

export const proposalFor = ({ mail }: KeptMail, organisation: Organisation, today: CalendarDate): MailProposal =>
  proposalOf(mail, { organisation, labels: organisation.mailLabels, today })

/** The intake as the mail fills it in. A day that it does not tell stays empty: it is asked. @param write dates as a date box shows them */
export function formFrom({ intake }: MailProposal, write: (date: CalendarDate) => string): IntakeForm {
  const { receivedOn, incidentOn, ...fields } = intake
  return {
    ...emptyForm(receivedOn === null ? '' : write(receivedOn)),
    ...fields,
    incidentOn: incidentOn === null ? '' : write(incidentOn),
  }
}
